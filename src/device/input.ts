import type { Directive } from "../cic/directives.ts";

/** What the user wants, said in words or handed over by the developer past recognition. */
export type Said =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "launch" }
  | {
      readonly type: "intent";
      readonly name: string;
      readonly slots: readonly (readonly [name: string, value: string])[];
    }
  | { readonly type: "end" };

const playbackButtons = ["play", "pause", "stop", "next", "previous"] as const;
export const buttons = [...playbackButtons, "volume-up", "volume-down", "mute", "mic"] as const;
/** What a hand can press, beside the wake-up button (Client guide, Button). */
export type Button = (typeof buttons)[number];

/** What these do, Clova decides. */
export const isPlaybackButton = (button: Button): boolean => (playbackButtons as readonly string[]).includes(button);

/** What the speaker tells the device; each carries the id of the audio it is about. */
export type AudioReport =
  | {
      readonly type: "audioStarted";
      readonly audioId: string;
      readonly duration: number | null;
      /** What the sound says of itself while its duration is unknown: likely, not certain; ms. */
      readonly announced?: number | undefined;
    }
  /** It stands still: its download is slower than it is heard. */
  | { readonly type: "audioStalled"; readonly audioId: string }
  /** It goes on after that. */
  | { readonly type: "audioContinued"; readonly audioId: string }
  /** `duration` is how long it was in the end, from where it began, in whole ms. */
  | { readonly type: "audioFinished"; readonly audioId: string; readonly duration: number }
  /** `code` is `audio-failed` where a voice failed, else that of the MediaError. */
  | { readonly type: "audioFailed"; readonly audioId: string; readonly code: string; readonly message: string };

/** Facts that reach the device: from the user, from Clova, from the speaker, from the clock. */
export type DeviceInput =
  | { readonly type: "wokenUp" }
  /** The user has begun to speak: the microphone waits for the end, however long. */
  | { readonly type: "speechBegan" }
  /** The user gave the utterance up: the device heard nothing. */
  | { readonly type: "speechAbandoned" }
  | { readonly type: "utteranceHeard"; readonly said: Said }
  | { readonly type: "buttonPressed"; readonly button: Button }
  /** A finger on the screen: to this many ms of the stream that plays. */
  | { readonly type: "placeSought"; readonly to: number }
  | {
      readonly type: "directivesReceived";
      /** Null for directives that belong to no request. */
      readonly dialogRequestId: string | null;
      readonly directives: readonly Directive[];
    }
  | AudioReport
  | { readonly type: "timePassed" }
  | { readonly type: "switchedOff" };
