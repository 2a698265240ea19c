import { directiveInCic } from "../cic/directives.ts";
import { eventInCic } from "../cic/events.ts";
import type { ClovaEffect } from "../clova/effect.ts";
import type { AudioPlayer, Queued } from "../device/audio-player/state.ts";
import { playerView } from "../device/audio-player/view.ts";
import type { DeviceEffect } from "../device/effect.ts";
import type { DeviceInput } from "../device/input.ts";
import { light } from "../device/light.ts";
import { cardText } from "../device/screen.ts";
import { spokenTime } from "../device/speech.ts";
import type { DeviceState, Speaking } from "../device/state.ts";
import type { ListeningEnd, RecordBody } from "./trace.ts";

// The trace is derived: from what goes into a machine, what comes out of it, and how its state differs afterwards.

type Tell = (record: RecordBody) => void;

/** Tells what a step of the device has done, in the order a person would tell it. */
export function tellDeviceStep(
  before: DeviceState,
  input: DeviceInput,
  after: DeviceState,
  now: number,
  tell: Tell,
): void {
  if (input.type === "utteranceHeard" && input.said.type === "text") tell({ kind: "utterance", text: input.said.text });
  if (before === after) return;
  const [was, is] = [microphone(before), microphone(after)];
  if (was !== null && is === null) {
    tell({ kind: "listening", state: "closed", reason: whyClosed(input), ms: now - was.openedAt });
  }
  if (before.speaking !== after.speaking) tellSpeech(before.speaking, input, after.speaking, now, tell);
  if (after.shown !== null && after.shown !== before.shown) tell({ kind: "card", ...cardText(after.shown) });
  tellDialogue(before, after, tell);
  if (before.player !== after.player && input.type !== "switchedOff") tellPlayer(before.player, after.player, tell);
  if (before.volume !== after.volume || before.isMicOff !== after.isMicOff) tell(volume(after));
  if (was === null && is !== null) {
    tell({ kind: "listening", state: "opened", ms: is.until === null ? 0 : is.until - is.openedAt });
  }
  tellLight(before, after, tell);
}

/** The open microphone, if it is. */
function microphone({ dialogue }: DeviceState) {
  return dialogue.status === "attending" || dialogue.status === "listening" ? dialogue : null;
}

function whyClosed(input: DeviceInput): ListeningEnd {
  const { type } = input;
  if (type === "buttonPressed" && input.button === "mic") return "micOff";
  if (type === "utteranceHeard") return "speech";
  return type === "timePassed" || type === "speechAbandoned" ? "silence" : "cancelled";
}

function tellSpeech(
  ended: Speaking | null,
  input: DeviceInput,
  started: Speaking | null,
  now: number,
  tell: Tell,
): void {
  if (input.type === "audioFailed" && ended?.audioId === input.audioId) {
    // What could not be made audible is still told.
    if (ended.startedAt === null) tell(speech("started", ended, null));
    tell({ kind: "failure", code: input.code, message: input.message });
    tell(speech("stopped", ended, spokenTime(ended, now)));
    return;
  }
  if (started && started.audioId === ended?.audioId) {
    if (started.startedAt !== null && ended.startedAt === null) tell(speech("started", started, started.duration));
    return;
  }
  if (!ended || ended.startedAt === null) return;
  tell(speech(input.type === "audioFinished" ? "finished" : "stopped", ended, spokenTime(ended, now)));
}

function speech(state: "started" | "finished" | "stopped", { speak }: Speaking, ms: number | null): RecordBody {
  const { type, lang, value, source } = speak.attachment;
  return { kind: "speech", state, type, lang, value, source, ms };
}

function tellDialogue(before: DeviceState, after: DeviceState, tell: Tell): void {
  const state = after.dialogue.status;
  if (state === before.dialogue.status) return;
  tell({ kind: "dialogue", state, ready: state === "idle" || state === "listening" || state === "attending" });
}

/** A change of what is heard or of the item; what is still on its way is told when it has arrived. */
function tellPlayer(before: AudioPlayer, after: AudioPlayer, tell: Tell): void {
  if (after.state === "requesting" || after.state === "loading") return;
  const [was, is] = [before, after].map(({ state, item }) => ({ state, item }));
  if (was!.state === is!.state && isSameItem(was!.item, is!.item)) return;
  tell({ kind: "player", ...playerView(after, after.asOf) });
}

/** The stream may have been completed in the meantime. */
const isSameItem = (one: Queued | null, other: Queued | null): boolean =>
  one === other || (one?.audioItem.audioItemId === other?.audioItem.audioItemId && one?.token === other?.token);

const volume = ({ volume: { volume: level, muted }, isMicOff }: DeviceState): RecordBody => ({
  kind: "volume",
  level,
  muted,
  micOff: isMicOff,
});

function tellLight(before: DeviceState, after: DeviceState, tell: Tell): void {
  const [was, is] = [light(before), light(after)];
  if (was !== is) tell({ kind: "light", ...is });
}

type DeviceReport = Extract<DeviceEffect, { type: "report" }>;

/** The record of something the device has a developer know. */
export const deviceReport = ({ severity, code, message }: DeviceReport): RecordBody => ({
  kind: severity,
  code,
  message,
});

/** The record of something the device wants done; null where what comes of it is told instead. */
export function deviceEffectRecord(effect: Exclude<DeviceEffect, DeviceReport>): RecordBody | null {
  switch (effect.type) {
    case "sendEvent":
      return { kind: "event", event: eventInCic(effect.event) };
    case "playCue":
      return { kind: "sound", name: effect.name };
    case "startAudio":
    case "prepareAudio":
    case "pauseAudio":
    case "resumeAudio":
    case "stopAudio":
    case "setAudioLevel":
    case "setVolume":
      return null;
  }
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
      const { intent, slots, sample, by, score, near } = effect.recognition;
      const told = { by, ...(score !== undefined && { score }) };
      return [{ kind: "recognition", intent, slots: Object.fromEntries(slots), sample, ...told, near }];
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
