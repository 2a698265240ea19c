import { ConfigurationError } from "../errors.ts";
import { suggestion } from "../suggestion.ts";
import {
  faultTypes,
  isDelay,
  isErrorStatus,
  isLength,
  isNumber,
  isShare,
  mostFaults,
  slowest,
  type Fault,
  type FaultType,
} from "./fault.ts";
import { faultsExpected, parseFaults } from "./read-faults.ts";

/** Faults as a program gives them: as text, or one by one. Throws ConfigurationError that says which is wrong. */
export function checkFaults(value: unknown): readonly Fault[] {
  if (typeof value === "string") {
    const read = parseFaults(value);
    if ("faults" in read) return read.faults;
    throw new ConfigurationError(`option \`faults\` ${read.problem}`);
  }
  if (!Array.isArray(value)) {
    throw new ConfigurationError(`option \`faults\` must be a text or an array of faults, got ${shown(value)}`);
  }
  if (value.length > mostFaults) {
    throw new ConfigurationError(`option \`faults\` has ${value.length} faults; at most ${mostFaults} are taken`);
  }
  return value.map((fault: unknown, index) => checkFault(fault, `faults[${index}]`));
}

function checkFault(value: unknown, path: string): Fault {
  if (typeof value === "string") {
    const problem = `must be an object such as { type: "slow", ms: 9000 }, got a text; as text all of them are one: ${faultsExpected}`;
    throw new ConfigurationError(problem, { path });
  }
  const members = membersOf(value, path, 'an object such as { type: "slow", ms: 9000 }');
  const type = faultTypes.find((known) => known === members["type"]);
  if (type === undefined) {
    const given = members["type"];
    const hint = typeof given === "string" ? suggestion(given, faultTypes) : "";
    const names = faultTypes.map((name) => `"${name}"`).join(", ");
    throw new ConfigurationError(`must be one of ${names}, got ${shown(given)}.${hint}`, { path: `${path}.type` });
  }
  const { member, expected, fits } = own[type];
  refuseOthers(members, path, ["type", "when", ...(member === null ? [] : [member])]);
  if (member !== null && !fits(members[member])) {
    throw new ConfigurationError(`must be ${expected}, got ${shown(members[member])}`, { path: `${path}.${member}` });
  }
  checkWhen(members["when"], `${path}.when`);
  return value as Fault;
}

interface Member {
  /** What a fault of this type has besides. */
  readonly member: string | null;
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const own: Readonly<Record<FaultType, Member>> = {
  slow: { member: "ms", expected: `a whole number of ms from 0 to ${slowest}`, fits: isDelay },
  status: { member: "status", expected: "an HTTP status from 100 to 599 other than 200", fits: isErrorStatus },
  drop: { member: null, expected: "", fits: () => true },
  truncate: {
    member: "bytes",
    expected: "a whole number of bytes, or left out for half of the body",
    fits: (value) => value === undefined || isLength(value),
  },
};

function checkWhen(value: unknown, path: string): void {
  if (value === undefined) return;
  const expected = "{ chance: 0.3 }, a share from 0 to 1, or { request: 2 }, a number from 1 on";
  const members = membersOf(value, path, expected);
  refuseOthers(members, path, ["chance", "request"]);
  const { chance, request } = members;
  const fits = chance === undefined ? isNumber(request) : request === undefined && isShare(chance);
  if (!fits) throw new ConfigurationError(`must be ${expected}, got ${shown(value)}`, { path });
}

function membersOf(value: unknown, path: string, expected: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ConfigurationError(`must be ${expected}, got ${shown(value)}`, { path });
}

function refuseOthers(members: Readonly<Record<string, unknown>>, path: string, known: readonly string[]): void {
  const other = Object.keys(members).find((name) => !known.includes(name));
  if (other === undefined) return;
  const hint = suggestion(other, known);
  throw new ConfigurationError(`has \`${other}\`, which means nothing here.${hint} There are ${known.join(", ")}`, {
    path,
  });
}

function shown(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
