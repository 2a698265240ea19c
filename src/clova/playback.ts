import type { Asked } from "../cek/request.ts";
import type { Directive } from "../cic/directives.ts";
import type { CommandIssued, PlaybackCommand } from "../cic/events.ts";
import { uuid } from "../cic/identifiers.ts";
import { inTurn } from "../machine.ts";
import type { Meaning, Understanding } from "../nlu/interaction-model.ts";
import { expectSpeech } from "./directives.ts";
import type { ClovaEffect } from "./effect.ts";
import { musicOf } from "./origins.ts";
import { askInSession, nothingMore } from "./session.ts";
import { extensionOf, type ClovaSettings, type ClovaState, type ClovaStep } from "./state.ts";

// Words and buttons about the music. In a session they are a request like any other. Outside of one they reach the
// extension whose music plays or is paused, in a new session; in Japan Clova pauses and resumes by itself, as far as the
// sources go (docs/open-questions.md, row 19).

const commands: Readonly<Record<string, PlaybackCommand | null>> = {
  "Clova.NextIntent": "Next",
  "Clova.PreviousIntent": "Previous",
  "Clova.PauseIntent": "Pause",
  "Clova.ResumeIntent": "Resume",
  "Clova.StopIntent": "Stop",
  // Something else is for the extension to choose.
  "Clova.RequestAlternativesIntent": null,
};

const isPlaybackIntent = (intent: string | null | undefined): intent is string =>
  typeof intent === "string" && Object.hasOwn(commands, intent);

/** The playback intent that words mean outside a session, and the extension they are for; null when they mean none. */
export function playbackIntent(
  settings: ClovaSettings,
  state: ClovaState,
  utterance: string,
  now: number,
): { readonly intent: string; readonly extension: Understanding; readonly meaning: Meaning } | null {
  const music = musicOf(state);
  if (state.session !== null || music === undefined) return null;
  const extension = extensionOf(settings, music);
  const meaning = extension.understand(utterance, now);
  const intent = intentOf(meaning) ?? byPlatform(settings, extension.builtinIntent(utterance));
  return isPlaybackIntent(intent) && isUnderWay(state, intent) ? { intent, extension, meaning } : null;
}

function intentOf(meaning: Meaning): string | null {
  if (meaning.type === "end") return meaning.builtinIntent ?? null;
  return meaning.type === "command" && !meaning.named ? meaning.recognition.intent : null;
}

/** What Clova does by itself it understands whichever built-in intents the extension uses. */
function byPlatform(settings: ClovaSettings, intent: string | null): string | null {
  const command = isPlaybackIntent(intent) ? commands[intent] : null;
  return command && isByPlatform(settings, command) ? intent : null;
}

/** Music that plays or is paused can be spoken of; what was stopped can be resumed. */
function isUnderWay({ context }: ClovaState, intent: string): boolean {
  const { playerActivity, stream } = context["AudioPlayer.PlaybackState"];
  // The first item's stream may have been asked for, and nothing played yet.
  const isComing = playerActivity === "IDLE" && stream !== undefined;
  return playerActivity === "PLAYING" || playerActivity === "PAUSED" || isComing || canResume(playerActivity, intent);
}

const canResume = (playerActivity: string, intent: string): boolean =>
  playerActivity === "STOPPED" && intent === "Clova.ResumeIntent";

/** Does what the words ask for: by the extension, or by Clova itself. */
export function askForPlayback(
  settings: ClovaSettings,
  state: ClovaState,
  intent: string,
  extensionId: string,
  now: number,
): ClovaStep {
  const command = commands[intent] ?? null;
  if (command !== null && isByPlatform(settings, command)) return controlDevice(settings, state, command);
  const asked: Asked = { type: "IntentRequest", intent, slots: [] };
  return askInSession(settings, state, extensionId, asked, now);
}

const isByPlatform = ({ rules }: ClovaSettings, command: PlaybackCommand): boolean =>
  rules[command === "Next" || command === "Previous" ? "playback.next" : "playback.pause"] === "platform";

/** An open session goes on listening. */
function controlDevice(settings: ClovaSettings, state: ClovaState, command: PlaybackCommand): ClovaStep {
  const { dialogRequestId, session, ids } = state;
  const messageId = uuid(settings.seed, ids);
  const directive: Directive =
    command === "Next" || command === "Previous"
      ? { type: `PlaybackController.${command}`, messageId, payload: {} }
      : { type: `PlaybackController.${command}`, messageId, payload: { target: { namespace: "AudioPlayer" } } };
  const directives = session === null ? [directive] : [directive, expectSpeech(settings, ids + 1)];
  return {
    state: { ...state, ids: ids + 3 },
    effects: [{ type: "deliverDirectives", dialogRequestId, directives }],
  };
}

/**
 * A playback button (Client guide, PlaybackController: the device only tells of it). It does what the words would do; a
 * button pressed while the device spoke has stopped the speech, and an open session goes on listening.
 */
export function commandIssued(
  settings: ClovaSettings,
  state: ClovaState,
  { type, payload }: CommandIssued,
  now: number,
): ClovaStep {
  const command = type.slice("PlaybackController.".length, -"CommandIssued".length) as PlaybackCommand;
  const intent = `Clova.${command}Intent`;
  const { session } = state;
  if (payload.source === undefined && (command === "Pause" || command === "Stop")) return listenAgain(settings, state);
  const music = musicOf(state);
  const isMusic = music !== undefined && isUnderWay(state, intent);
  // LINE guide, Built-in intents: Japan has none for stop.
  const isForPlatform = isMusic && isByPlatform(settings, command) && (session === null || command === "Stop");
  if (isForPlatform) return controlDevice(settings, state, command);
  const asked: Asked = { type: "IntentRequest", intent, slots: [] };
  if (session !== null) return askInSession(settings, state, session.extensionId, asked, now);
  if (isMusic) return askInSession(settings, state, music.extensionId, asked, now);
  const message = "nothing plays or is paused outside a session, so nobody is told of the button";
  const warning: ClovaEffect = { type: "report", severity: "warning", code: "nothing-plays", message };
  return inTurn<ClovaState, ClovaEffect>(state, (next) => ({ state: next, effects: [warning] }), nothingMore);
}

function listenAgain(settings: ClovaSettings, state: ClovaState): ClovaStep {
  const { dialogRequestId, session, ids } = state;
  if (session === null) return nothingMore(state);
  const directives = [expectSpeech(settings, ids)];
  return {
    state: { ...state, ids: ids + 2 },
    effects: [{ type: "deliverDirectives", dialogRequestId, directives }],
  };
}
