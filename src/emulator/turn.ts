import type { CekRequest } from "../cek/request.ts";
import type { SpeechSource } from "../cic/directives.ts";
import type { PlayerDetails } from "../device/audio-player/view.ts";
import type { Notice, SessionEnd } from "../clova/effect.ts";
import type { CardText } from "../device/screen.ts";
import {
  ExtensionConnectionError,
  ExtensionError,
  ExtensionHandlerError,
  ExtensionResponseTooLargeError,
  ExtensionStatusError,
  ExtensionTimeoutError,
  InvalidExtensionResponseError,
} from "../errors.ts";
import { withRemedy } from "./with-remedy.ts";
import { transcriptOf } from "./transcript.ts";
import type { RecordOf, TraceRecord } from "./trace.ts";

/** What happened from a line to the next moment at which the device listens or is idle. */
export interface Turn {
  /** Everything spoken, in order. */
  readonly speech: readonly {
    readonly type: string;
    readonly lang: string;
    readonly value: string;
    readonly source: SpeechSource;
  }[];
  /** The user's own request, and the answer to it; undefined when none was sent. */
  readonly request: CekRequest | undefined;
  readonly response: unknown;
  /** All requests, the end of the session included, in the order they were sent. */
  readonly requests: readonly CekRequest[];
  /** What was shown last, or null. */
  readonly card: CardText | null;
  /** Everything shown, in order. */
  readonly cards: readonly CardText[];
  /** Whether the microphone is open at the end. */
  readonly listening: boolean;
  /** The session as it stands at the end. */
  readonly session: SessionView | null;
  /** Why a session ended on the way, the last one if there were several; null when none did. */
  readonly sessionEnd: SessionEnd | null;
  /** What plays, is paused or was played last, as it stands at the end. */
  readonly player: PlayerDetails;
  /** Warnings and notes on the way, sounds that could not be had, and other failures than `failure`. */
  readonly findings: readonly TurnFinding[];
  /** Why the extension's answer could not be used, if it could not. */
  readonly failure: ExtensionError | undefined;
  /** Something else was said before the device was done. */
  readonly interrupted: boolean;
  /** The turn as a conversation file has it, secrets replaced; made when it is asked for, and in no copy of the turn. */
  readonly transcript: string;
}

/** A note, a warning, or a failure that did not keep the answer from being used. */
export interface TurnFinding extends Omit<Notice, "id" | "status" | "problems"> {
  readonly severity: "note" | "warning" | "failure";
}

export interface SessionView {
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface End {
  readonly listening: boolean;
  readonly session: SessionView | null;
  readonly player: PlayerDetails;
  readonly interrupted: boolean;
}

type Hide = (record: TraceRecord) => TraceRecord;

/** By name, so that two copies of this package know each other's turns. */
const told = Symbol.for("clova-device-emulator.told");

/** What a turn knows beside its members, made when somebody asks: most turns are never told to anybody. */
const onDemand: PropertyDescriptorMap = {
  transcript: {
    get(this: Turn) {
      return transcriptOf(toldIn(this) ?? []);
    },
  },
};

/** The records of a turn as the outside may know them; undefined where `turn` is none, or a copy of one. */
export const toldIn = (turn: object): readonly TraceRecord[] | undefined =>
  (turn as { readonly [told]?: () => readonly TraceRecord[] })[told]?.();

/** The turn that these records tell; `hide` replaces the secrets of a record. */
export function turnOf(records: readonly TraceRecord[], end: End, hide: Hide): Turn {
  const requests: RecordOf<"request">[] = [];
  const responses: RecordOf<"response">[] = [];
  const notices: RecordOf<"warning" | "note" | "failure">[] = [];
  const speech: Turn["speech"][number][] = [];
  const cards: CardText[] = [];
  let sessionEnd: SessionEnd | null = null;
  // In one go: this is on the way of every turn.
  for (const record of records) {
    if (record.kind === "request") requests.push(record);
    else if (record.kind === "response") responses.push(record);
    else if (record.kind === "card")
      cards.push({ source: record.source, template: record.template, text: record.text });
    else if (record.kind === "session") sessionEnd = record.state === "ended" ? record.reason : sessionEnd;
    else if (record.kind === "speech" && record.state === "started") {
      const { type, lang, value, source } = record;
      speech.push({ type, lang, value, source });
    } else if (record.kind === "warning" || record.kind === "note" || record.kind === "failure") notices.push(record);
  }
  const asked = requests.filter(({ request }) => !isToldByDevice(request));
  const first = asked.find(({ request }) => !isEnd(request)) ?? asked[0];
  const own = new Set(requests.map(({ id }) => id));
  // A reply to an earlier request may come in this turn; it is not this turn's business.
  const ofThisTurn = notices.filter(({ id }) => id === undefined || own.has(id));
  const failed = ofThisTurn.find(isUnusable) ?? ofThisTurn.find(isRefusal);
  const turn = {
    speech,
    request: first?.request,
    response: responses.find(({ id }) => id === first?.id)?.response,
    requests: requests.map(({ request }) => request),
    card: cards.at(-1) ?? null,
    cards,
    sessionEnd,
    findings: ofThisTurn.filter((record) => record !== failed).map(asFinding),
    failure: failed && asError(failed),
    ...end,
  };
  Object.defineProperties(turn, onDemand);
  Object.defineProperty(turn, told, { value: () => records.map(hide) });
  return turn as typeof turn & Pick<Turn, "transcript">;
}

function asFinding(record: RecordOf<"warning" | "note" | "failure">): TurnFinding {
  const { seq: _seq, at: _at, kind, id: _id, status: _status, problems: _problems, ...found } = record;
  return { severity: kind, ...found };
}

/** The extension's answer could not be used; a sound that could not be had is told without a request. */
const isRefusal = (record: RecordOf<"warning" | "note" | "failure">): record is RecordOf<"failure"> =>
  record.kind === "failure" && Boolean(record.id);

/** Nothing at all of the answer could be used. */
const isUnusable = (record: RecordOf<"warning" | "note" | "failure">): record is RecordOf<"failure"> =>
  isRefusal(record) && record.code.startsWith("extension-");

const isEnd = ({ request }: CekRequest): boolean =>
  request.type === "EndRequest" || request.type === "SessionEndedRequest";

/** What the device tells of is nobody's own request. */
const isToldByDevice = ({ request: { type, event } }: CekRequest): boolean =>
  type === "EventRequest" && /^(AudioPlayer|SpeechSynthesizer|TemplateRuntime)$/.test(event?.namespace ?? "");

/** The error a failure record tells of. */
function asError({ code, message: said, remedy, problems = [], status = 0 }: RecordOf<"failure">): ExtensionError {
  const message = withRemedy(said, remedy);
  switch (code) {
    case "extension-timeout":
      return new ExtensionTimeoutError(message);
    case "extension-unreachable":
      return new ExtensionConnectionError(message);
    case "extension-status":
      return new ExtensionStatusError(message, status);
    case "extension-response-too-large":
      return new ExtensionResponseTooLargeError(message);
    case "extension-threw":
      return new ExtensionHandlerError(message);
    case "extension-invalid-response":
      return new InvalidExtensionResponseError(message, problems);
    default:
      return new ExtensionError(code, message);
  }
}
