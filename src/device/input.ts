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

/** Facts that reach the device: from the user, from Clova, from the speaker, from the clock. */
export type DeviceInput =
  | { readonly type: "wokenUp" }
  /** The user has begun to speak: the microphone waits for the end, however long. */
  | { readonly type: "speechBegan" }
  /** The user gave the utterance up: the device heard nothing. */
  | { readonly type: "speechAbandoned" }
  | { readonly type: "utteranceHeard"; readonly said: Said }
  | {
      readonly type: "directivesReceived";
      /** Null for directives that belong to no request. */
      readonly dialogRequestId: string | null;
      readonly directives: readonly Directive[];
    }
  | { readonly type: "audioStarted"; readonly audioId: string; readonly duration: number | null }
  | { readonly type: "audioFinished"; readonly audioId: string }
  | { readonly type: "audioFailed"; readonly audioId: string; readonly code: string; readonly message: string }
  | { readonly type: "timePassed" }
  | { readonly type: "switchedOff" };
