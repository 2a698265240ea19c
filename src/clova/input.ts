import type { JsonObject } from "../cic/json.ts";
import type { Event } from "../cic/events.ts";

/** A reply as it came from the extension; its body is read here, not at the border. */
export interface Reply {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
  /** The faults asked for that befell it on its way, and whether one left only the beginning of the body. */
  readonly fault?: string | undefined;
  readonly isCut?: boolean | undefined;
}

/** Why no reply came. */
export interface Failure {
  /** Stable: `extension-timeout`, `extension-unreachable`, … */
  readonly code: string;
  readonly message: string;
  /** The HTTP status, where that is the reason. */
  readonly status?: number | undefined;
  /** The faults asked for that brought it about; absent when it is the extension's own. */
  readonly fault?: string | undefined;
}

/** Facts that reach Clova: from the device, from the extension, from the developer. */
export type ClovaInput =
  | { readonly type: "eventReceived"; readonly event: Event }
  | { readonly type: "extensionReplied"; readonly id: string; readonly reply: Reply }
  | { readonly type: "extensionFailed"; readonly id: string; readonly failure: Failure }
  /** The developer has the extension told of something, past the device. */
  | {
      readonly type: "eventAsked";
      readonly namespace: string;
      readonly name: string;
      readonly payload: JsonObject | null;
    }
  | { readonly type: "accountLinked"; readonly accessToken: string }
  | { readonly type: "accountUnlinked" }
  | { readonly type: "userChanged"; readonly userId: string };
