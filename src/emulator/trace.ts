import type { SpeechSource } from "../cic/directives.ts";
import type { Notice, SessionEnd } from "../clova/effect.ts";
import type { CekRequest } from "../cek/request.ts";
import type { PlayerView } from "../device/audio-player/view.ts";
import type { CueName } from "../device/effect.ts";
import type { CardText } from "../device/screen.ts";
import type { Light } from "../device/light.ts";
import type { Dialogue } from "../device/state.ts";
import type { MatchedBy } from "../nlu/interaction-model.ts";
import type { DeviceChange } from "./device-changes.ts";

// One record for each thing that crossed a border. docs/trace.md describes every kind and lists the codes.

export type DialogueState = Dialogue["status"];
export type ListeningEnd = "speech" | "silence" | "cancelled" | "micOff";

/** A slot as it was recognised. */
export interface RecognisedSlot {
  readonly value: string;
  readonly unit?: string;
  readonly valueType?: string;
}

/** `level` goes from 0 to 10. */
export interface VolumeView {
  readonly level: number;
  readonly muted: boolean;
  readonly micOff: boolean;
}

export type SpeechType = "PlainText" | "URL";

export type RecordBody =
  | { readonly kind: "input"; readonly line: string }
  | { readonly kind: "utterance"; readonly text: string }
  | {
      readonly kind: "recognition";
      readonly intent: string | null;
      readonly slots: Readonly<Record<string, RecognisedSlot>>;
      readonly sample: string | null;
      readonly by: MatchedBy | null;
      readonly score?: number;
      readonly near: readonly { readonly intent: string; readonly sample: string; readonly score: number }[];
    }
  | {
      readonly kind: "request";
      readonly id: string;
      readonly request: CekRequest;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** `ms` is real time; `response` the body as JSON, or as text if it is none. */
  | {
      readonly kind: "response";
      readonly id: string;
      readonly status: number;
      readonly ms: number;
      readonly response: unknown;
      /** The faults asked for that befell it on its way. */
      readonly fault?: string;
    }
  | { readonly kind: "directive"; readonly directive: object }
  | { readonly kind: "event"; readonly event: object }
  | {
      readonly kind: "speech";
      readonly state: "started" | "finished" | "stopped";
      readonly type: SpeechType;
      readonly lang: string;
      readonly value: string;
      readonly source: SpeechSource;
      /** Planned at the start, null if unknown; else elapsed. */
      readonly ms: number | null;
    }
  /** A sound of the device's own, never speech. */
  | { readonly kind: "sound"; readonly name: CueName }
  | { readonly kind: "dialogue"; readonly state: DialogueState; readonly ready: boolean }
  | { readonly kind: "listening"; readonly state: "opened"; readonly ms: number }
  | { readonly kind: "listening"; readonly state: "closed"; readonly reason: ListeningEnd; readonly ms: number }
  | { readonly kind: "session"; readonly state: "started"; readonly id: string }
  | { readonly kind: "session"; readonly state: "ended"; readonly id: string; readonly reason: SessionEnd }
  /** The activity or the item changed. */
  | ({ readonly kind: "player" } & PlayerView)
  | ({ readonly kind: "volume" } & VolumeView)
  | ({ readonly kind: "card" } & CardText)
  | ({ readonly kind: "light" } & Light)
  /** Time went back, or to a snapshot: of what is told before, the records up to `to` stand; `ahead` as in docs/trace.md. */
  | { readonly kind: "restored"; readonly to: number; readonly ahead: number }
  /** The device was given another profile, or what is chosen over it changed. */
  | { readonly kind: "device"; readonly name: string; readonly changes: readonly DeviceChange[] }
  | ({ readonly kind: "note" } & Notice)
  | ({ readonly kind: "warning" } & Notice)
  | ({ readonly kind: "failure" } & Notice);

/** A record in its place: `seq` counts from 1, `at` is whole ms since the emulator was switched on. */
export type TraceRecord = { readonly seq: number; readonly at: number } & RecordBody;
export type RecordOf<Kind extends RecordBody["kind"]> = Extract<TraceRecord, { kind: Kind }>;
