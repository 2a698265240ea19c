import type { TraceRecord } from "../index.ts";
import type { View } from "./view/view.ts";

// What goes over the WebSocket, as JSON texts. docs/screen.md describes it for programs.

/** The first message, where the token is not in the address: `{"token":"…"}`. */
export interface Authentication {
  readonly token: string;
}

export type ClientMessage =
  /** A conversation line; `id` comes back with what becomes of it. */
  | { readonly line: string; readonly id?: string | number }
  /** The user has begun to type what they say, or has given it up. */
  | { readonly speaking: boolean }
  /** Everything up to this record is on the screen. */
  | { readonly painted: number };

export type ServerMessage =
  /** The first one. `version` is that of this protocol. */
  | { readonly kind: "hello"; readonly version: 1; readonly seq: number; readonly state: View }
  /** What has changed by the records up to `seq`: the members that are other than before, whole. */
  | { readonly kind: "state"; readonly seq: number; readonly state: Partial<View> }
  | { readonly kind: "accepted"; readonly id: string | number | null }
  | { readonly kind: "refused"; readonly id: string | number | null; readonly reason: string }
  /** What a `/show` line tells. */
  | { readonly kind: "shown"; readonly id: string | number | null; readonly lines: readonly string[] }
  /** Records of docs/trace.md, as they are. */
  | TraceRecord;

/**
 * Where a picture of a card stands on the wire, its address is replaced by a path below the page's own, such as
 * `picture/3f9c…`, so that no viewer asks anybody else.
 */
export const picturePath = "picture/";

/** Reasons a connection is closed for. */
export const closeCodes = {
  /** The device was switched off. */
  off: 1001,
  /** No or a wrong token. */
  token: 4401,
  /** Too many viewers, too many messages, or a viewer that does not read. */
  limit: 4429,
  /** Not JSON, or none of the messages. */
  message: 4400,
} as const;
