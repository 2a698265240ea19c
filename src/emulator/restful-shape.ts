import type { ClovaState, Origin, Session } from "../clova/state.ts";
import type { User } from "../cek/request.ts";
import type { DeviceState } from "../device/state.ts";
import type { EmulatorState } from "./step.ts";
import { playerStates, type AudioPlayer } from "../device/audio-player/state.ts";
import { count, flag, list, maybe, members, object, oneOf, optional, text, time, variants } from "./snapshot-shape.ts";

// The state of an emulator at rest: of EmulatorState what may stand in a snapshot.

const expected = members({ expectSpeechId: text, explicit: flag });
const open = { openedAt: time, until: maybe(time) };
const dialogue = variants("status", {
  idle: { after: oneOf("powerOn", "reporting", "timeout", "micOn") },
  attending: { ...open, over: oneOf("idle") },
  listening: { ...open, expected },
});

const stream = members({
  beginAtInMilliseconds: time,
  durationInMilliseconds: optional(maybe(time)),
  token: text,
  url: text,
  urlPlayable: flag,
  progressReport: optional(maybe(object)),
});
const queued = members({ audioItem: members({ audioItemId: text, stream }), token: text });
const activity = oneOf("IDLE", "PLAYING", "PAUSED", "STOPPED");
const repeatMode = oneOf("NONE", "REPEAT_ONE");
const atRest = playerStates.filter((state) => state !== "requesting" && state !== "loading");

const player = members<AudioPlayer>({
  state: oneOf(...atRest),
  activity,
  item: maybe(queued),
  position: time,
  asOf: time,
  end: maybe(time),
  announcedEnd: maybe(time),
  played: time,
  reported: members({ delay: flag, intervals: count, position: flag }),
  sound: maybe(members({ audioId: text, from: time, flow: oneOf("flowing", "stalled") })),
  opening: oneOf("PlayStarted", "PlayResumed"),
  isOpen: flag,
  wasOpened: flag,
  isHeld: flag,
  until: oneOf(null),
  queue: list(queued),
  isNextPrepared: flag,
  history: list(queued),
  repeatMode,
});

const volume = members({ volume: time, muted: flag });

const device = members<DeviceState>({
  dialogue,
  dialogRequestId: maybe(text),
  queue: empty(),
  speaking: oneOf(null),
  isAsking: oneOf(false),
  player,
  volume,
  isMicOff: flag,
  shown: maybe(variants("source", { card: { template: object }, text: { text }, player: { info: object } })),
  ids: count,
});

const speechInfo = variants("type", {
  PlainText: { value: text, lang: maybe(oneOf("ko", "ja", "en")), token: optional(text) },
  URL: { value: text, contentType: optional(text), token: optional(text) },
});
const spoken = { values: list(speechInfo) };
const outputSpeech = variants("type", {
  SimpleSpeech: spoken,
  SpeechList: spoken,
  SpeechSet: { brief: list(speechInfo), verbose: list(speechInfo) },
});

const user = members<User>({ userId: text, accessToken: optional(text) });
const origin = members<Origin>({
  type: oneOf("music", "speech"),
  token: text,
  sessionId: text,
  extensionId: text,
  isUsed: optional(flag),
});

const clova = members<ClovaState>({
  owner: user,
  current: user,
  session: maybe(
    members<Session>({
      sessionId: text,
      extensionId: text,
      attributes: object,
      reprompt: maybe(outputSpeech),
      answered: count,
    }),
  ),
  pending: empty(),
  dialogRequestId: maybe(text),
  context: members({
    "Device.Display": members({ size: text }),
    "AudioPlayer.PlaybackState": members({ playerActivity: activity, repeatMode, stream: optional(stream) }),
    "Speaker.VolumeState": volume,
  }),
  origins: list(origin),
  playing: maybe(origin),
  isPlayerUsed: flag,
  fruitless: count,
  speechInARow: count,
  quietSince: maybe(time),
  requests: count,
  everAnswered: flag,
  eventAnswers: members({ at: time, count }),
  ids: count,
});

export const restfulState = members<EmulatorState>({ device, clova });

/** Nothing waits in it. */
function empty() {
  return (value: unknown, path: string) =>
    Array.isArray(value) && value.length === 0 ? null : { path, expected: "an empty array" };
}
