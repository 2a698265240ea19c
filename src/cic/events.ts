import type { AudioStream } from "./audio-stream.ts";
import type { ClearBehavior, RepeatMode } from "./directives.ts";
import { contextInCic, type DeviceContext, type PlayerActivity } from "./context.ts";

// Device → Clova, with the same convention as directives.

interface EventOf<Type extends string, Payload> {
  readonly type: Type;
  readonly messageId: string;
  /** The id of the user's request this event makes or belongs to; null where it belongs to none. */
  readonly dialogRequestId: string | null;
  readonly payload: Payload;
  readonly context: DeviceContext;
}

/** Client guide, TextRecognizer: what the user said, as text. `speechId` and `explicit` echo an ExpectSpeech. */
export type Recognize = EventOf<
  "TextRecognizer.Recognize",
  { readonly text: string; readonly speechId?: string; readonly explicit?: boolean }
>;

type Spoken = { readonly token: string };
export type SpeechStarted = EventOf<"SpeechSynthesizer.SpeechStarted", Spoken>;
export type SpeechFinished = EventOf<"SpeechSynthesizer.SpeechFinished", Spoken>;
export type SpeechStopped = EventOf<"SpeechSynthesizer.SpeechStopped", Spoken>;

/**
 * The user stayed quiet after an ExpectSpeech. In the client guide until 2017-12-18; nothing replaced it there, and this
 * is the only name the guides ever gave the fact.
 */
export type ExpectSpeechTimedOut = EventOf<
  "SpeechRecognizer.ExpectSpeechTimedOut",
  { readonly expectSpeechId: string }
>;

/** Client guide, AudioPlayer: what became of an item, told when it has become so. `token` is that of the Play. */
export const playEvents = ["PlayStarted", "PlayFinished", "PlayPaused", "PlayResumed", "PlayStopped"] as const;
export const progressEvents = [
  "ProgressReportDelayPassed",
  "ProgressReportIntervalPassed",
  "ProgressReportPositionPassed",
] as const;
export type PlayEventName = (typeof playEvents)[number];
export type ProgressEventName = (typeof progressEvents)[number];
type Played = { readonly token: string; readonly offsetInMilliseconds: number };
export type PlayEvent = EventOf<`AudioPlayer.${PlayEventName}`, Played>;
export type ProgressEvent = EventOf<`AudioPlayer.${ProgressEventName}`, Played>;
export type StreamRequested = EventOf<
  "AudioPlayer.StreamRequested",
  { readonly audioItemId: string; readonly audioStream: AudioStream }
>;
export type PlaybackQueueCleared = EventOf<
  "AudioPlayer.PlaybackQueueCleared",
  { readonly clearBehavior: ClearBehavior }
>;
export type ReportPlaybackState = EventOf<
  "AudioPlayer.ReportPlaybackState",
  {
    readonly playerActivity: PlayerActivity;
    readonly repeatMode: RepeatMode;
    readonly offsetInMilliseconds?: number;
    readonly stream?: AudioStream;
    readonly token?: string;
    readonly totalInMilliseconds?: number;
  }
>;

/** Client guide, PlaybackController: a button was pressed. Without a source, what the device speaks is meant. */
export type PlaybackCommand = "Next" | "Previous" | "Pause" | "Resume" | "Stop";
export type CommandIssued = EventOf<
  `PlaybackController.${PlaybackCommand}CommandIssued`,
  { readonly source?: { readonly namespace: "AudioPlayer" } }
>;

/** Client guide, TemplateRuntime: what shall the screen show of the item with this token? */
export type RequestPlayerInfo = EventOf<"TemplateRuntime.RequestPlayerInfo", { readonly token: string }>;

/** Ours: the developer's own ways to start, ask and end, past recognition; and the plug pulled. */
export type EmulatorLaunch = EventOf<"Emulator.Launch", object>;
export type EmulatorIntent = EventOf<
  "Emulator.Intent",
  { readonly name: string; readonly slots: readonly (readonly [name: string, value: string])[] }
>;
export type EmulatorEnd = EventOf<"Emulator.End", object>;
export type SwitchedOff = EventOf<"Emulator.SwitchedOff", object>;

export type Event =
  | Recognize
  | SpeechStarted
  | SpeechFinished
  | SpeechStopped
  | ExpectSpeechTimedOut
  | PlayEvent
  | ProgressEvent
  | StreamRequested
  | PlaybackQueueCleared
  | ReportPlaybackState
  | CommandIssued
  | RequestPlayerInfo
  | EmulatorLaunch
  | EmulatorIntent
  | EmulatorEnd
  | SwitchedOff;

/** An event as it stands in a CIC message. */
export function eventInCic(event: Event): object {
  const [namespace, name] = event.type.split(".");
  return {
    header: {
      namespace,
      name,
      messageId: event.messageId,
      ...(event.dialogRequestId !== null && { dialogRequestId: event.dialogRequestId }),
    },
    payload: event.payload,
    context: contextInCic(event.context),
  };
}
