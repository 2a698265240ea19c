import { dialects } from "../cek/dialect.ts";
import type { EventInRequest } from "../cek/request.ts";
import type { Event, PlayEvent, ProgressEvent, SpeechFinished, SpeechStarted, SpeechStopped } from "../cic/events.ts";
import { uuid } from "../cic/identifiers.ts";
import { unchanged } from "../machine.ts";
import { beginning, musicOrigin, newMusic, speechOrigin } from "./origins.ts";
import { ask } from "./request.ts";
import type { ClovaSettings, ClovaState, ClovaStep, Origin } from "./state.ts";

// What the device tells of, passed on to the extension it concerns (Extension guide, EventRequest).

/** Speech is told of where the extension gave it a token (Extension guide, Monitor TTS playback status). */
export function tellOfSpeech(
  settings: ClovaSettings,
  state: ClovaState,
  event: SpeechStarted | SpeechFinished | SpeechStopped,
  now: number,
): ClovaStep {
  const origin = speechOrigin(state, event.payload.token);
  return origin ? tell(settings, state, event, event.payload, origin, now) : unchanged(state);
}

/** What became of an item, or how far it has come. */
export function tellOfMusic(
  settings: ClovaSettings,
  state: ClovaState,
  event: PlayEvent | ProgressEvent,
  now: number,
): ClovaStep {
  const { token } = event.payload;
  const isNew = event.type === "AudioPlayer.PlayStarted";
  const origin = isNew ? newMusic(state, token) : musicOrigin(state, token);
  if (!origin) return unchanged(state);
  const heard = isHeard(event) ? { ...state, fruitless: 0 } : state;
  const told = isNew ? beginning(heard, origin) : heard;
  const payload = settings.rules["event.payload"] === "full" ? event.payload : {};
  return tell(settings, told, event, payload, origin, now);
}

/** Whether something of the item was heard, and the extension did not cut it itself. */
function isHeard({ type, payload, context }: PlayEvent | ProgressEvent): boolean {
  if (type === "AudioPlayer.PlayStopped") return false;
  const begin = context["AudioPlayer.PlaybackState"].stream?.beginAtInMilliseconds ?? 0;
  return payload.offsetInMilliseconds > begin;
}

/** The device wants something: a stream, or what to show of an item. */
export function tellOfRequest(
  settings: ClovaSettings,
  state: ClovaState,
  event: Extract<Event, { type: "AudioPlayer.StreamRequested" | "TemplateRuntime.RequestPlayerInfo" }>,
  token: string,
  now: number,
): ClovaStep {
  const isComing = event.type === "AudioPlayer.StreamRequested";
  const origin = isComing ? newMusic(state, token) : musicOrigin(state, token);
  return origin ? tell(settings, state, event, event.payload, origin, now) : unchanged(state);
}

function tell(
  settings: ClovaSettings,
  state: ClovaState,
  { type }: Event,
  payload: object,
  origin: Origin,
  now: number,
): ClovaStep {
  const { events } = dialects[settings.messageFormat];
  if (!events.includes(type)) return unchanged(state);
  const [namespace = "", name = ""] = type.split(".");
  return sendEvent(settings, state, { namespace, name, payload }, origin, now);
}

/**
 * The session of an event is the one that began the music, also when it is over by then; the guides' examples disagree
 * (docs/open-questions.md, row 29).
 */
export function sendEvent(
  settings: ClovaSettings,
  state: ClovaState,
  event: EventInRequest,
  { sessionId, extensionId }: Pick<Origin, "sessionId" | "extensionId">,
  now: number,
): ClovaStep {
  const asked = { type: "EventRequest", event } as const;
  if (settings.rules["event.session"] === "new") {
    const session = { sessionId: uuid(settings.seed, state.ids), extensionId, attributes: {}, new: true };
    return ask(settings, { ...state, ids: state.ids + 1 }, asked, session, "event", now);
  }
  const attributes = state.session?.sessionId === sessionId ? state.session.attributes : {};
  return ask(settings, state, asked, { sessionId, extensionId, attributes, new: false }, "event", now);
}
