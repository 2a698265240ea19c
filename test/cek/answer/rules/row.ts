import type { MessageFormat, Region } from "../../../../src/axes.ts";
import type { FindingId, Rules } from "../../../../src/rules/rules.ts";

/** A body over HTTP, as it is sent. */
export interface Sent {
  readonly body: string | Uint8Array;
  /** Null in process. */
  readonly contentType: string | null;
}

/** What an answer is held against. */
export interface Where {
  readonly device?: string;
  readonly messageFormat?: MessageFormat;
  readonly rules?: Partial<Rules>;
  /** What the extension is asked; a launch unless it is an event. */
  readonly event?: string;
}

/** An answer that breaks one rule and no other, and one that nearly does. An object is given by a handler. */
export interface Row {
  readonly rule: FindingId;
  /** Where it is found. */
  readonly path: string;
  /** A region whose guides have the rule; both do unless it says so. */
  readonly region?: Region;
  readonly where: Where;
  readonly broken: object | Sent;
  readonly sound: object | Sent;
}

export const row = (
  rule: FindingId,
  path: string,
  broken: object,
  sound: object,
  { region, ...where }: Where & { readonly region?: Region } = {},
): Row => ({ rule, path, broken, sound, where, ...(region && { region }) });

export const isSent = (answer: object): answer is Sent => "body" in answer;

/** A text or bytes over HTTP. */
export const sent = (
  body: string | Uint8Array,
  contentType: string | null = "application/json;charset=UTF-8",
): Sent => ({
  body,
  contentType,
});
