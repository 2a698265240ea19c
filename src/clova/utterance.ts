import type { Asked, SlotInRequest } from "../cek/request.ts";
import { inTurn } from "../machine.ts";
import type { InteractionModel, Meaning, Recognition, Understanding } from "../nlu/interaction-model.ts";
import { unrecognized } from "../nlu/recognition.ts";
import { expectSpeech } from "./directives.ts";
import type { ClovaEffect } from "./effect.ts";
import { unmatchedIntent } from "./outcome.ts";
import { askForPlayback, playbackIntent } from "./playback.ts";
import { askInSession, endSession, launchExtension, nothingMore, saysFarewell } from "./session.ts";
import { extensionOf, type ClovaSettings, type ClovaState, type ClovaStep } from "./state.ts";

// What becomes of words (Extension guide, Handle custom extension request: utterance patterns).

/** The user said something. */
export function hear(settings: ClovaSettings, state: ClovaState, utterance: string, now: number): ClovaStep {
  const playback = playbackIntent(settings, state, utterance, now);
  if (playback !== null) return hearPlaybackIntent(settings, state, utterance, playback, now);
  const { extension, meaning } = understand(settings, state, utterance, now);
  const { model } = extension;
  switch (meaning.type) {
    case "launch":
      return launchExtension(settings, state, model.extensionId, now);
    case "end":
      return endByUser(settings, state, now, extension);
    case "bareName":
      if (state.session !== null) return hearCommand(settings, state, model, utterance, unrecognized, now);
      if (settings.rules["launch.bareName"] === "launch")
        return launchExtension(settings, state, model.extensionId, now);
      return notForExtension(
        state,
        `${meaning.name} alone does not start it. Did you mean "${extension.launchPhrase}"?`,
      );
    case "command":
      if (state.session === null && !meaning.named && settings.rules["launch.nameRequired"]) {
        return notForExtension(
          state,
          `outside a session a command needs the invocation name. ${howToLaunch(extension)}`,
        );
      }
      return hearCommand(settings, state, model, utterance, meaning.recognition, now);
  }
}

/** Words about the music that plays, outside a session. */
function hearPlaybackIntent(
  settings: ClovaSettings,
  state: ClovaState,
  utterance: string,
  { intent, extension, meaning }: NonNullable<ReturnType<typeof playbackIntent>>,
  now: number,
): ClovaStep {
  const recognition = meaning.type === "command" ? meaning.recognition : { ...unrecognized, intent };
  return inTurn<ClovaState, ClovaEffect>(
    state,
    (next) => ({ state: next, effects: [{ type: "noteRecognition", utterance, recognition }] }),
    (next) => askForPlayback(settings, next, intent, extension.model.extensionId, now),
  );
}

/**
 * Whom the words are meant for. An open session takes everything but the launch of another extension; outside one, the
 * first extension that is named, else the first that knows what they mean.
 */
function understand(
  settings: ClovaSettings,
  { session }: ClovaState,
  utterance: string,
  now: number,
): { readonly extension: Understanding; readonly meaning: Meaning } {
  const heard = settings.extensions.map((extension) => ({ extension, meaning: extension.understand(utterance, now) }));
  const inSession = heard.find(({ extension }) => extension === extensionOf(settings, session))!;
  const launched = heard.find(({ meaning }) => meaning.type === "launch");
  if (session !== null) return inSession.meaning.type === "launch" || !launched ? inSession : launched;
  const known = heard.find(({ meaning }) => isNamed(meaning)) ?? heard.find(({ meaning }) => isKnown(meaning));
  return launched ?? known ?? heard[0]!;
}

const isNamed = (meaning: Meaning): boolean =>
  meaning.type === "bareName" || (meaning.type === "command" && meaning.named);

const isKnown = (meaning: Meaning): boolean => meaning.type !== "command" || meaning.recognition.intent !== null;

function hearCommand(
  settings: ClovaSettings,
  state: ClovaState,
  model: InteractionModel,
  utterance: string,
  recognition: Recognition,
  now: number,
): ClovaStep {
  const noted = commandNotes(settings, state, model, utterance, recognition);
  if (recognition.intent === null && settings.rules["recognition.noMatch"] === "nothing") {
    return inTurn<ClovaState, ClovaEffect>(
      state,
      (next) => ({ state: next, effects: noted }),
      (next) => nothingUnderstood(settings, next, utterance),
    );
  }
  const intent = recognition.intent ?? unmatchedIntent(model);
  const asked: Asked = { type: "IntentRequest", intent, slots: slotsOf(recognition) };
  return inTurn<ClovaState, ClovaEffect>(
    state,
    (next) => ({ state: next, effects: noted }),
    (next) => askInSession(settings, next, model.extensionId, asked, now),
  );
}

function commandNotes(
  { rules }: ClovaSettings,
  { session }: ClovaState,
  { intents }: InteractionModel,
  utterance: string,
  recognition: Recognition,
): ClovaEffect[] {
  const effects: ClovaEffect[] = [{ type: "noteRecognition", utterance, recognition }];
  if (recognition.intent === null && intents.length === 0) {
    const message =
      "no interaction model with intents, so these words cannot become one; " +
      "`--model FOLDER` names a model, `/intent NAME` sends an intent";
    effects.push({ type: "report", severity: "warning", code: "no-model", message });
  }
  if (session === null && rules["oneShot.note"]) {
    const message = "no phrase is documented in Japan for a name and a command in one; real devices may not take it";
    effects.push({ type: "report", severity: "note", code: "one-shot-undocumented", message });
  }
  const { by, intent, sample, score } = recognition;
  if (score !== undefined && (by === "rewording" || by === "likeness")) {
    const message = `"${utterance}" is no sample; it is taken for "${sample}" of ${intent}, ${Math.round(score * 100)} % alike`;
    const severity = by === "likeness" ? "warning" : "note";
    effects.push({ type: "report", severity, code: "recognition-near", message });
  }
  for (const { slot, type, spoken } of recognition.outsideDictionary) {
    const message = `"${spoken}" is not in the dictionary of ${type}; slot \`${slot}\` is sent as spoken`;
    effects.push({ type: "report", severity: "warning", code: "slot-outside-dictionary", message });
  }
  return effects;
}

const slotsOf = ({ slots }: Recognition): SlotInRequest[] =>
  Array.from(slots, ([name, { value, valueType, unit }]) => ({
    name,
    value,
    ...(valueType !== undefined && { valueType }),
    ...(unit !== undefined && { unit }),
  }));

/** The user wants to end `extension`. Outside a session there is nothing to end. */
export function endByUser(
  settings: ClovaSettings,
  state: ClovaState,
  now: number,
  extension = settings.extensions[0],
): ClovaStep {
  if (state.session === null) return notForExtension(state, `no session is open. ${howToLaunch(extension)}`);
  return inTurn<ClovaState, ClovaEffect>(
    state,
    (next) => endSession(settings, next, "user", now),
    (next) => (saysFarewell("user", settings) ? { state: next, effects: [] } : nothingMore(next)),
  );
}

function howToLaunch({ launchPhrase, model }: Understanding): string {
  if (launchPhrase !== null) return `Say "${launchPhrase}"`;
  return model.intents.length === 0
    ? "No interaction model tells its name: `--model FOLDER` names one, `/launch` starts the extension all the same"
    : "The interaction model does not tell its name: write `invocationNames` into its `extension.json`, or send `/launch`";
}

function notForExtension(state: ClovaState, message: string): ClovaStep {
  const warning: ClovaEffect = { type: "report", severity: "warning", code: "not-for-extension", message };
  return inTurn<ClovaState, ClovaEffect>(state, (next) => ({ state: next, effects: [warning] }), nothingMore);
}

/** A session that is open goes on listening. */
function nothingUnderstood(settings: ClovaSettings, state: ClovaState, utterance: string): ClovaStep {
  const message = `nothing in the interaction model matches "${utterance}"; nothing is sent`;
  const warning: ClovaEffect = { type: "report", severity: "warning", code: "not-understood", message };
  const { dialogRequestId, session, ids } = state;
  const directives = session === null ? [] : [expectSpeech(settings, ids)];
  return {
    state: { ...state, ids: ids + 2 },
    effects: [warning, { type: "deliverDirectives", dialogRequestId, directives }],
  };
}
