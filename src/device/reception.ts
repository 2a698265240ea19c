import type { Directive } from "../cic/directives.ts";
import { inTurn, unchanged } from "../machine.ts";
import { nothingHeard } from "./dialogue.ts";
import type { DeviceEffect } from "./effect.ts";
import { present, presentOne } from "./presentation.ts";
import { hasFailed, type DeviceSettings, type DeviceState, type DeviceStep } from "./state.ts";

// Client guide, Manage dialogue ID and handle tasks: what becomes of directives as they come in.

/** Directives of a request that is no longer the last one are thrown away; those of none are for now. */
export function receiveDirectives(
  settings: DeviceSettings,
  state: DeviceState,
  dialogRequestId: string | null,
  directives: readonly Directive[],
  now: number,
): DeviceStep {
  if (dialogRequestId === null) return receiveUnasked(settings, state, directives, now);
  if (dialogRequestId !== state.dialogRequestId) return unchanged(state);
  const received = { ...state, isAsking: false, queue: [...state.queue, ...directives] };
  if (directives.length === 0) return unchanged(nothingToPresent(received));
  return presentNow(settings, received, now);
}

/** The request is over and left nothing to do. */
function nothingToPresent(state: DeviceState): DeviceState {
  const { dialogue } = state;
  if (dialogue.status === "processing") return { ...state, dialogue: { status: "idle", after: "reporting" } };
  if (dialogue.status === "attending" && dialogue.over === "processing") {
    return { ...state, dialogue: { ...dialogue, over: "idle" } };
  }
  return state;
}

function presentNow(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  // What is in the background while the user attends waits for them.
  if (state.dialogue.status === "attending" && state.speaking !== null) return unchanged(state);
  return present(settings, { ...state, dialogue: { status: "reporting", failed: hasFailed(state) } }, now);
}

/** The answer to an event: what is not speech is done at once, so that music waits for no dialogue. */
function receiveUnasked(
  settings: DeviceSettings,
  state: DeviceState,
  directives: readonly Directive[],
  now: number,
): DeviceStep {
  const firstSpeech = directives.findIndex(({ type }) => type === "SpeechSynthesizer.Speak");
  const rest = firstSpeech === -1 ? [] : directives.slice(firstSpeech).filter(isNotExpectSpeech);
  const atOnce = (firstSpeech === -1 ? directives : directives.slice(0, firstSpeech)).filter(isNotExpectSpeech);
  const expectSpeech = directives.filter((directive) => !isNotExpectSpeech(directive));
  const closes = rest.length > 0 || (isNewContent(atOnce) && settings.rules["listening.newContent"] === "cancel");
  return inTurn<DeviceState, DeviceEffect>(
    state,
    (listening) => (closes ? closeMicrophone(settings, listening, expectSpeech.length > 0, now) : unchanged(listening)),
    ...atOnce.map((directive) => (next: DeviceState) => presentOne(settings, next, directive, now)),
    (next) => queueUp(settings, next, rest, expectSpeech, now),
    // The speech may have been stopped: what stands behind it follows.
    (next) => (next.dialogue.status === "reporting" ? present(settings, next, now) : unchanged(next)),
  );
}

const isNotExpectSpeech = ({ type }: Directive): boolean => type !== "SpeechRecognizer.ExpectSpeech";
const isNewContent = (directives: readonly Directive[]): boolean =>
  directives.some(({ type }) => type === "AudioPlayer.Play");

/** Client guide, Audio: what is to be heard while the device listens cancels the listening. */
function closeMicrophone(settings: DeviceSettings, state: DeviceState, reopens: boolean, now: number): DeviceStep {
  const { dialogue } = state;
  if (dialogue.status === "listening" && reopens) {
    return unchanged({ ...state, dialogue: { status: "reporting", failed: false } });
  }
  const isOpen = dialogue.status === "listening" || (dialogue.status === "attending" && state.speaking === null);
  return isOpen ? nothingHeard(settings, state, now) : unchanged(state);
}

/** Behind what is being presented; the microphone opens when all of it is over. */
function queueUp(
  settings: DeviceSettings,
  state: DeviceState,
  speech: readonly Directive[],
  expectSpeech: readonly Directive[],
  now: number,
): DeviceStep {
  // A request of the user's is under way, and its answer decides whether the microphone opens.
  const opening = state.isAsking ? [] : expectSpeech.slice(-1);
  if (speech.length === 0 && opening.length === 0) return unchanged(state);
  if (speech.length === 0 && state.dialogue.status === "listening") return listenOn(settings, state, opening, now);
  const before = opening.length > 0 ? state.queue.filter(isNotExpectSpeech) : state.queue;
  const isLast = before.findIndex((directive) => !isNotExpectSpeech(directive));
  const place = isLast === -1 ? before.length : isLast;
  const queue = [...before.slice(0, place), ...speech, ...before.slice(place), ...opening];
  return presentNow(settings, { ...state, queue }, now);
}

/** The microphone is open already: it stays open for the whole time again, unless the user is speaking. */
function listenOn(
  settings: DeviceSettings,
  state: DeviceState,
  opening: readonly Directive[],
  now: number,
): DeviceStep {
  const { dialogue } = state;
  const [directive] = opening;
  if (directive === undefined || dialogue.status !== "listening") return unchanged(state);
  const { state: again } = presentOne(settings, state, directive, now);
  if (again.dialogue.status !== "listening") return unchanged(state);
  const { openedAt, until } = dialogue;
  const renewed = { ...again.dialogue, openedAt, until: until === null ? null : again.dialogue.until };
  return unchanged({ ...again, dialogue: renewed });
}
