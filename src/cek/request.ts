import type { Lang, MessageFormat } from "../axes.ts";
import type { AudioStream } from "../cic/audio-stream.ts";
import type { Display, PlaybackState, PlayerActivity } from "../cic/context.ts";
import type { JsonObject } from "../cic/json.ts";
import { dialects, locales, type Dialect } from "./dialect.ts";

// Extension guide, Custom extension message, Request messages: one set of facts, projected by dialect.

export interface User {
  readonly userId: string;
  /** Of the linked account; absent when none is linked. */
  readonly accessToken?: string | undefined;
}

export interface SlotInRequest {
  readonly name: string;
  readonly value: string;
  readonly valueType?: string;
  readonly unit?: string;
}

/** What is wanted of the extension, or told. */
export type Asked =
  | { readonly type: "LaunchRequest" }
  | { readonly type: "IntentRequest"; readonly intent: string; readonly slots: readonly SlotInRequest[] }
  | { readonly type: "SessionEndedRequest"; readonly reason: string }
  /** Nobody asked: the device tells of something. */
  | { readonly type: "EventRequest"; readonly event: EventInRequest };

export interface EventInRequest {
  readonly namespace: string;
  readonly name: string;
  /** Null where the event has none. */
  readonly payload: object | null;
}

/** All a request can say, in no dialect yet. */
export interface RequestFacts {
  readonly session: {
    readonly new: boolean;
    readonly sessionAttributes: JsonObject;
    readonly sessionId: string;
    readonly user: User;
  };
  readonly applicationId: string;
  /** The device's default user, who may differ from the one speaking. */
  readonly owner: User;
  readonly deviceId: string;
  readonly display: Display;
  /** Null while there is nothing to tell of the player. */
  readonly player: PlaybackState | null;
  readonly asked: Asked;
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly lang: Lang;
  /** What `slots` is when none is filled. */
  readonly noSlots: "{}" | "null";
}

/** A request as the extension receives it. */
export interface CekRequest {
  readonly version: string;
  readonly session: {
    readonly new: boolean;
    readonly sessionAttributes?: JsonObject;
    readonly sessionId: string;
    readonly user: User;
  };
  readonly context: {
    readonly AudioPlayer?: {
      readonly offsetInMilliseconds?: number;
      readonly playerActivity: PlayerActivity;
      readonly stream?: AudioStream;
      readonly totalInMilliseconds?: number;
    };
    readonly System: {
      readonly application?: { readonly applicationId: string };
      readonly user: User;
      readonly device: { readonly deviceId: string; readonly displayType?: string; readonly display?: Display };
    };
  };
  readonly request: {
    readonly type: string;
    readonly intent?: { readonly name: string; readonly slots: Readonly<Record<string, SlotInRequest>> | null };
    readonly requestId?: string;
    readonly timestamp?: string;
    readonly locale?: string;
    readonly extensionId?: string;
    readonly reason?: string;
    readonly event?: EventInRequest;
  };
}

/** The request in the words and the key order of `format`. */
export function cekRequest(facts: RequestFacts, format: MessageFormat): CekRequest {
  const dialect = dialects[format];
  return {
    version: dialect.version,
    session: {
      new: facts.session.new,
      ...(dialect.sessionAttributes && { sessionAttributes: facts.session.sessionAttributes }),
      sessionId: facts.session.sessionId,
      user: user(facts.session.user),
    },
    context: {
      ...(facts.player !== null && dialect.audioPlayer && { AudioPlayer: audioPlayer(facts.player) }),
      System: system(facts, dialect),
    },
    request: { type: requestType(facts.asked, dialect), ...asked(facts, dialect) },
  };
}

/** The members of the guides, in their order; `repeatMode` stays with the device. */
const audioPlayer = ({ offsetInMilliseconds, playerActivity, stream, totalInMilliseconds }: PlaybackState) => ({
  ...(offsetInMilliseconds !== undefined && { offsetInMilliseconds }),
  playerActivity,
  ...(stream && { stream }),
  ...(totalInMilliseconds !== undefined && { totalInMilliseconds }),
});

// Unlinked users have no `accessToken` key: the message guide says always for the owner, the wire leaves it out.
const user = ({ userId, accessToken }: User): User =>
  accessToken === undefined ? { userId } : { userId, accessToken };

function system(facts: RequestFacts, dialect: Dialect): CekRequest["context"]["System"] {
  const members = {
    application: { applicationId: facts.applicationId },
    user: user(facts.owner),
    device: { deviceId: facts.deviceId, ...display(facts.display, dialect) },
  };
  const shown = dialect.system.filter((member) => member !== "application" || dialect.application);
  return Object.fromEntries(shown.map((member) => [member, members[member]])) as CekRequest["context"]["System"];
}

function display({ size, orientation, dpi, contentLayer }: Display, dialect: Dialect): object {
  switch (dialect.display) {
    case "absent":
      return {};
    case "displayType":
      return { displayType: size === "none" ? "" : size === "custom" ? largestPreset(contentLayer) : size };
    case "display":
      if (size === "none")
        return { display: dialect.lineExtras ? { size, contentLayer: { width: 0, height: 0 } } : { size } };
      return { display: { size, orientation, dpi, contentLayer } };
  }
}

// Extension guide, message fields: the four sizes that had a word, smallest first.
const presets = [
  { size: "s100", width: 160, height: 107 },
  { size: "m100", width: 427, height: 240 },
  { size: "l100", width: 640, height: 360 },
  { size: "xl100", width: 899, height: 506 },
] as const;

/** The word for a screen of no named size: the largest one that fits in it. */
function largestPreset(area: Display["contentLayer"]): string {
  const fits = presets.filter(({ width, height }) => area && width <= area.width && height <= area.height);
  return (fits.at(-1) ?? presets[0]).size;
}

const requestType = (asked: Asked, dialect: Dialect): string =>
  asked.type === "SessionEndedRequest" ? dialect.endRequest : asked.type;

function asked(facts: RequestFacts, { lineExtras }: Dialect): object {
  const intent = facts.asked.type === "IntentRequest" ? intentMember(facts.asked, facts.noSlots) : null;
  const event = facts.asked.type === "EventRequest" ? eventMember(facts.asked.event) : null;
  if (!lineExtras && event === null) return { ...(intent && { intent }), ...reason(facts.asked) };
  const { requestId } = facts;
  const timestamp = `${new Date(facts.timestamp).toISOString().slice(0, 19)}Z`;
  if (!lineExtras) return { requestId, timestamp, event };
  return {
    requestId,
    timestamp,
    locale: locales[facts.lang],
    extensionId: facts.applicationId,
    ...reason(facts.asked),
    intent: intent ? { intent: intent.name, ...intent } : { intent: "", name: "", slots: null },
    event: event ?? { namespace: "", name: "", payload: null },
  };
}

const eventMember = ({ namespace, name, payload }: EventInRequest): EventInRequest => ({ namespace, name, payload });

const reason = (asked: Asked): object =>
  asked.type === "SessionEndedRequest" && asked.reason !== "" ? { reason: asked.reason } : {};

function intentMember({ intent, slots }: Extract<Asked, { type: "IntentRequest" }>, noSlots: "{}" | "null") {
  if (slots.length === 0) return { name: intent, slots: noSlots === "null" ? null : {} };
  return { name: intent, slots: Object.fromEntries(slots.map((slot) => [slot.name, slot])) };
}
