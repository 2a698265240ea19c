import { readDuration, writeDuration } from "../duration.ts";
import { ConfigurationError, type Place } from "../errors.ts";
import { suggestion } from "../suggestion.ts";
import {
  faultTypes,
  isDelay,
  isErrorStatus,
  isLength,
  isNumber,
  isShare,
  mostFaults,
  type Fault,
  type FaultType,
  type FaultWhen,
} from "./fault.ts";

// `slow=9s,status=503@#2,drop@30%,truncate=100`: what is to go wrong, and behind `@` with which requests.

/** The faults a text names, or what is wrong with it, as a sentence that goes on behind the name of the option. */
export type ReadFaults =
  | { readonly faults: readonly Fault[] }
  /** `index` is where in the text. */
  | { readonly problem: string; readonly index: number };

/** For usage and messages. */
export const faultsExpected = "`slow=9s`, `status=503`, `drop` or `truncate=100`, each with `@30%` or `@#2` behind it";

/** Reads what may stand in an option, a setting or a front matter. `none` is no fault at all. */
export function parseFaults(text: string): ReadFaults {
  if (text.trim() === "none") return { faults: [] };
  const items = text.split(",");
  if (items.length > mostFaults) {
    return { problem: `has ${items.length} faults; at most ${mostFaults} are taken`, index: 0 };
  }
  const faults: Fault[] = [];
  let index = 0;
  for (const item of items) {
    const read = readFault(item.trim());
    if (typeof read === "string") return { problem: read, index: index + item.length - item.trimStart().length };
    faults.push(read);
    index += item.length + 1;
  }
  return { faults };
}

/** The same; throws ConfigurationError that names the key `fault` and the place. */
export function readFaults(text: string, place: Place = {}): readonly Fault[] {
  const read = parseFaults(text);
  if ("faults" in read) return read.faults;
  const { column } = place;
  const there = column === undefined ? place : { ...place, column: column + read.index };
  throw new ConfigurationError(`\`fault\` ${read.problem}`, there);
}

/** The fault that was written, or what is wrong with it. */
function readFault(item: string): Fault | string {
  if (item === "") return `names no fault where one should stand. Write ${faultsExpected}, with commas between them`;
  const [, name = "", , value, , whenText] = /^([^=@]*)(=([^@]*))?(@(.*))?$/s.exec(item)?.map(trimmed) ?? [];
  const type = faultTypes.find((known) => known === name);
  if (type === undefined) {
    const names = [...faultTypes, "none"];
    const hint = name === "none" ? " `none` stands alone." : suggestion(name, names);
    return `has ${quoted(item)}, which is no fault.${hint} Write ${faultsExpected}`;
  }
  // `drop=30%` says the same as `drop@30%`: there is nothing else it could mean.
  const isBehindEquals = type === "drop" && value !== undefined && whenText === undefined;
  const when = readWhen(isBehindEquals ? value : whenText);
  if (when === null) {
    const where = isBehindEquals ? "`drop=`" : "`@`";
    return (
      `has ${quoted(item)}; behind ${where} stands a share of the requests, from \`0%\` to \`100%\`, ` +
      "or the number of one, such as `#2`"
    );
  }
  const fault = read[type](isBehindEquals ? undefined : value);
  if (fault === null) return `has ${quoted(item)}; ${takes[type]}`;
  return when === undefined ? fault : { ...fault, when };
}

const trimmed = (part: string | undefined): string | undefined => part?.trim();

/** Long text would bury what is said of it, and it may have been written by somebody else. */
const quoted = (item: string): string => {
  const shown = item.length > 60 ? `${item.slice(0, 60)}…` : item;
  return `\`${shown.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�")}\``;
};

/** Undefined where nothing is said, null for what says nothing. */
function readWhen(text: string | undefined): FaultWhen | null | undefined {
  if (text === undefined) return undefined;
  const [, share, number] = /^(?:(\d+(?:\.\d+)?)\s*%|#(\d+))$/.exec(text) ?? [];
  if (share !== undefined) return isShare(Number(share) / 100) ? { chance: Number(share) / 100 } : null;
  return number !== undefined && isNumber(Number(number)) ? { request: Number(number) } : null;
}

/** What stands behind `=` of each; null for what may not. */
const read: Readonly<Record<FaultType, (value: string | undefined) => Fault | null>> = {
  slow(value) {
    const ms = readDuration(value ?? "");
    return isDelay(ms) ? { type: "slow", ms } : null;
  },
  status(value = "") {
    const status = /^\d{3}$/.test(value) ? Number(value) : null;
    return isErrorStatus(status) ? { type: "status", status } : null;
  },
  drop: (value) => (value === undefined ? { type: "drop" } : null),
  truncate(value) {
    if (value === undefined) return { type: "truncate" };
    const bytes = /^\d+$/.test(value) ? Number(value) : null;
    return isLength(bytes) ? { type: "truncate", bytes } : null;
  },
};

const takes: Readonly<Record<FaultType, string>> = {
  slow: "`slow` takes how much later the answer comes, such as `slow=9s` (`ms`, `s`, `m`, `h`; at most 24h)",
  status: "`status` takes an HTTP status from 100 to 599 other than 200, which is success: `status=503`",
  drop: "`drop` takes no value, or the requests it strikes: `drop@30%` or `drop@#2`",
  truncate:
    "`truncate` takes how many bytes of the body come, such as `truncate=100`; half of them come without a number. " +
    "A share of the requests stands behind `@`: `truncate@30%`",
};

/** A fault as one would write it. */
export function writeFault(fault: Fault): string {
  const { when } = fault;
  if (when === undefined) return what(fault);
  return `${what(fault)}@${"chance" in when ? `${percent(when.chance)}%` : `#${when.request}`}`;
}

export const writeFaults = (faults: readonly Fault[]): string =>
  faults.length === 0 ? "none" : faults.map(writeFault).join(",");

function what(fault: Fault): string {
  switch (fault.type) {
    case "slow":
      return `slow=${writeDuration(fault.ms)}`;
    case "status":
      return `status=${fault.status}`;
    case "drop":
      return "drop";
    case "truncate":
      return fault.bytes === undefined ? "truncate" : `truncate=${fault.bytes}`;
  }
}

/** Without the noise of binary fractions: 0.07 is 7, not 7.000000000000001. */
const percent = (chance: number): string => (chance * 100).toFixed(10).replace(/\.?0+$/, "");
