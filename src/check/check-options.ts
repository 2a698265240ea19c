import { checkOptions as checkEmulatorOptions } from "../assembly/check-options.ts";
import type { EmulatorOptions, ExtensionHandler } from "../assembly/options.ts";
import { ConfigurationError, UsageError } from "../errors.ts";
import { readEndpoint } from "../node/endpoint.ts";
import { described } from "../schema-problem.ts";
import type { BaselineEntry } from "./baseline.ts";

/** How far a check has come. */
export interface CheckProgress {
  /** The probe that is over. */
  readonly probe: string;
  readonly done: number;
  readonly of: number;
  readonly requests: number;
}

export interface CheckLimits {
  /** 200, and never more. */
  readonly requests?: number | undefined;
  /** Of real time: 45,000, and never more. */
  readonly milliseconds?: number | undefined;
}

/** Those of a device that a check decides by itself: its probes sign rightly, wrongly and not at all. */
const itsOwn = ["clock", "voice", "sound", "start", "loading", "signature"] as const;

type OfEmulator = Omit<EmulatorOptions, "extension" | (typeof itsOwn)[number]>;

export interface CheckOptions extends OfEmulator {
  /** Findings that are accepted: they are told apart. */
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** Told of each probe that is over. */
  readonly onProbe?: ((progress: CheckProgress) => void) | undefined;
  readonly limits?: CheckLimits | undefined;
  /** Names of the probes that are run, beside the first two; all of them unless given. */
  readonly probes?: readonly string[] | undefined;
  /** Ends the check: the report has what was found until then. */
  readonly signal?: AbortSignal | undefined;
}

const most = { requests: 200, milliseconds: 45_000 } as const;

export type Limits = Readonly<Record<keyof typeof most, number>>;

/** Takes the check's own options from those of its devices. Throws ConfigurationError where one is wrong. */
export function readOptions(
  extension: string | ExtensionHandler,
  { baseline = [], onProbe, limits = {}, probes: _probes, signal, ...emulator }: CheckOptions,
): { readonly emulator: OfEmulator; readonly baseline: readonly BaselineEntry[]; readonly limits: Limits } {
  for (const name of itsOwn) {
    if (name in emulator) throw new ConfigurationError(`a check has no option \`${name}\``);
  }
  checkEmulatorOptions({ ...emulator, extension });
  if (!Array.isArray(baseline)) {
    throw new ConfigurationError(`option \`baseline\` must be a list of findings, got ${described(baseline)}`);
  }
  if (onProbe !== undefined && typeof onProbe !== "function") {
    throw new ConfigurationError(`option \`onProbe\` must be a function, got ${described(onProbe)}`);
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new ConfigurationError(`option \`signal\` must be an AbortSignal, got ${described(signal)}`);
  }
  if (emulator.rules?.["media.fetch"] === true) {
    throw new ConfigurationError("a check fetches nothing: rule `media.fetch` must be false or left out");
  }
  checkAddress(extension);
  return {
    emulator,
    baseline,
    limits: { requests: limit("requests", limits), milliseconds: limit("milliseconds", limits) },
  };
}

function limit(name: keyof Limits, limits: CheckLimits): number {
  const value = limits[name] ?? most[name];
  if (Number.isSafeInteger(value) && value >= 1 && value <= most[name]) return value;
  const expected = `a whole number from 1 to ${most[name]}`;
  throw new ConfigurationError(`option \`limits.${name}\` must be ${expected}, got ${described(value)}`);
}

function checkAddress(extension: string | ExtensionHandler): void {
  if (typeof extension !== "string" || extension === "demo") return;
  try {
    readEndpoint(extension);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new ConfigurationError(error.message, {}, { cause: error });
  }
}
