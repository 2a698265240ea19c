import { directiveInCic } from "../cic/directives.ts";
import { eventInCic } from "../cic/events.ts";
import type { ClovaEffect } from "../clova/effect.ts";
import type { DeviceEffect } from "../device/effect.ts";
import type { DeviceInput } from "../device/input.ts";
import { light } from "../device/light.ts";
import { cardText } from "../device/screen.ts";
import { spokenTime } from "../device/speech.ts";
import type { DeviceState, Speaking } from "../device/state.ts";
import type { ListeningEnd, RecordBody } from "./trace.ts";

// The trace is derived: from what goes into a machine, what comes out of it, and how its state differs afterwards.

/** What can be told of a step of the device, in the order a person would tell it. */
export function deviceRecords(before: DeviceState, input: DeviceInput, after: DeviceState, now: number): RecordBody[] {
  return [
    ...utterance(input),
    ...listeningClosed(before, input, after, now),
    ...speechRecords(before, input, after, now),
    ...card(before, after),
    ...dialogue(before, after),
    ...listeningOpened(before, after),
    ...lightChange(before, after),
  ];
}

const utterance = (input: DeviceInput): RecordBody[] =>
  input.type === "utteranceHeard" && input.said.type === "text" ? [{ kind: "utterance", text: input.said.text }] : [];

/** The open microphone, if it is. */
function microphone({ dialogue }: DeviceState) {
  return dialogue.status === "attending" || dialogue.status === "listening" ? dialogue : null;
}

function listeningClosed(before: DeviceState, input: DeviceInput, after: DeviceState, now: number): RecordBody[] {
  const was = microphone(before);
  if (was === null || microphone(after) !== null) return [];
  return [{ kind: "listening", state: "closed", reason: whyClosed(input), ms: now - was.openedAt }];
}

function whyClosed({ type }: DeviceInput): ListeningEnd {
  if (type === "utteranceHeard") return "speech";
  return type === "timePassed" || type === "speechAbandoned" ? "silence" : "cancelled";
}

function listeningOpened(before: DeviceState, after: DeviceState): RecordBody[] {
  const is = microphone(after);
  if (is === null || microphone(before) !== null) return [];
  return [{ kind: "listening", state: "opened", ms: is.until === null ? 0 : is.until - is.openedAt }];
}

function speechRecords(before: DeviceState, input: DeviceInput, after: DeviceState, now: number): RecordBody[] {
  const started = after.speaking;
  const ended = before.speaking;
  if (input.type === "audioFailed" && ended?.audioId === input.audioId) {
    const failure: RecordBody = { kind: "failure", code: "audio-failed", message: input.message };
    // What could not be made audible is still told.
    const told = ended.startedAt === null ? [speech("started", ended, null)] : [];
    return [...told, failure, speech("stopped", ended, spokenTime(ended, now))];
  }
  if (started && started.audioId === ended?.audioId) {
    return started.startedAt !== null && ended.startedAt === null ? [speech("started", started, started.duration)] : [];
  }
  if (!ended || ended.startedAt === null) return [];
  return [speech(input.type === "audioFinished" ? "finished" : "stopped", ended, spokenTime(ended, now))];
}

function speech(state: "started" | "finished" | "stopped", { speak }: Speaking, ms: number | null): RecordBody {
  const { type, lang, value, source } = speak.attachment;
  return { kind: "speech", state, type, lang, value, source, ms };
}

const card = (before: DeviceState, after: DeviceState): RecordBody[] =>
  after.shown === null || after.shown === before.shown ? [] : [{ kind: "card", ...cardText(after.shown) }];

function dialogue(before: DeviceState, after: DeviceState): RecordBody[] {
  const state = after.dialogue.status;
  if (state === before.dialogue.status) return [];
  return [{ kind: "dialogue", state, ready: state === "idle" || state === "listening" || state === "attending" }];
}

function lightChange(before: DeviceState, after: DeviceState): RecordBody[] {
  const [was, is] = [light(before), light(after)];
  return was.colour === is.colour && was.effect === is.effect ? [] : [{ kind: "light", ...is }];
}

/** The record of something the device wants done; null where the world itself makes the record. */
export function deviceEffectRecord(effect: DeviceEffect): RecordBody | null {
  return effect.type === "sendEvent" ? { kind: "event", event: eventInCic(effect.event) } : null;
}

/** The records of something Clova wants done or known. */
export function clovaEffectRecords(effect: ClovaEffect): RecordBody[] {
  switch (effect.type) {
    case "callExtension":
    case "noteReply":
      return [];
    case "deliverDirectives":
      return effect.directives.map((directive) => ({
        kind: "directive",
        directive: directiveInCic(directive, effect.dialogRequestId),
      }));
    case "noteRecognition": {
      const { intent, slots, sample, near } = effect.recognition;
      return [{ kind: "recognition", intent, slots: Object.fromEntries(slots), sample, near }];
    }
    case "noteSession":
      return effect.state === "started"
        ? [{ kind: "session", state: "started", id: effect.id }]
        : [{ kind: "session", state: "ended", id: effect.id, reason: effect.reason }];
    case "report": {
      const { type: _, severity, ...told } = effect;
      return [{ kind: severity, ...told }];
    }
  }
}
