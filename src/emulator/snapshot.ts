import type { MessageFormat, Lang } from "../axes.ts";
import type { Json, JsonObject } from "../cic/json.ts";
import { ConfigurationError, UsageError } from "../errors.ts";
import type { DeviceProfile } from "../device/profile.ts";
import type { Jump } from "./loop.ts";
import { unrest, type Moment } from "./moment.ts";
import { restfulState } from "./restful-shape.ts";
import type { SecretMarks } from "./secret-marks.ts";
import { count, instant, members, number, oneOf, text, type Shape } from "./snapshot-shape.ts";
import type { EmulatorSettings, EmulatorState } from "./step.ts";

/**
 * Everything about a device at rest and its conversation, as JSON: to be put back later, or in another process. In place of
 * secrets stand marks.
 */
export interface Snapshot {
  readonly version: 1;
  /** Its name and its id. */
  readonly device: string;
  readonly deviceId: string;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
  /** Where ids are drawn from. */
  readonly seeds: { readonly device: number; readonly clova: number };
  /** The last record of the trace before it. */
  readonly seq: number;
  /** The device's time, in ms since the epoch. */
  readonly now: number;
  readonly state: EmulatorState;
}

/** What a snapshot was taken of, or is put into. */
export interface Place {
  readonly profile: DeviceProfile;
  readonly settings: EmulatorSettings;
  readonly marks: SecretMarks;
}

export function snapshotOf(moment: Moment, { profile, settings, marks }: Place): Snapshot {
  const { device, clova } = settings;
  return {
    version: 1,
    device: profile.name,
    deviceId: clova.deviceId,
    messageFormat: clova.messageFormat,
    lang: clova.lang,
    seeds: { device: device.seed, clova: clova.seed },
    seq: moment.seq,
    now: moment.now,
    state: marks.put(moment.state),
  };
}

export const busy = (state: EmulatorState): UsageError =>
  new UsageError(
    `a snapshot can be taken only while the device is idle or listens, but ${unrest(state) ?? "it is in mid-step"}; ` +
      "await the turn first, or `clova.ready()`",
  );

/** The jump to a snapshot. Throws ConfigurationError where it is none, or none for this device. */
export function readSnapshot(
  given: unknown,
  place: Place,
): Required<Pick<Jump, "state" | "now" | "seeds">> & { readonly seq: number } {
  const snapshot = asJson(given);
  check(snapshot, members({ version: count }));
  if (snapshot["version"] !== 1)
    throw new ConfigurationError(
      `the snapshot is of version ${JSON.stringify(snapshot["version"])}; this version of the emulator reads version 1: take it again`,
    );
  check(snapshot, frame);
  const { state, now, seeds, seq, ...made } = snapshot as unknown as Snapshot;
  refuseOther(made, place);
  const put = place.marks.back(state as unknown as Json) as unknown as EmulatorState;
  check({ state: put }, members({ state: restfulState }));
  refuseOtherExtension(put, place);
  return { state: put, now, seeds, seq };
}

const frame = members<Snapshot>({
  version: oneOf(1),
  device: text,
  deviceId: text,
  messageFormat: text,
  lang: text,
  seeds: members({ device: number, clova: number }),
  seq: count,
  now: instant,
  state: members({}),
});

function asJson(given: unknown): JsonObject {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(given) ?? "null");
  } catch (cause) {
    throw new ConfigurationError(
      "the snapshot cannot be written as JSON; restore what `snapshot()` gave",
      {},
      { cause },
    );
  }
  if (typeof copy === "object" && copy !== null && !Array.isArray(copy)) return copy as JsonObject;
  const hint = typeof copy === "string" ? "; of its text `JSON.parse` makes one" : "";
  throw new ConfigurationError(`a snapshot is an object that \`snapshot()\` gave, got ${kindOf(copy)}${hint}`);
}

const kindOf = (value: unknown): string =>
  value === null ? "nothing" : Array.isArray(value) ? "an array" : `a ${typeof value}`;

function check(value: unknown, shape: Shape): void {
  const fault = shape(value, "");
  if (fault === null) return;
  const { path, expected } = fault;
  throw new ConfigurationError(
    `the snapshot is not as \`snapshot()\` gives one: \`${path}\` must be ${expected}; nothing was changed`,
  );
}

type Made = Pick<Snapshot, "device" | "deviceId" | "messageFormat" | "lang">;

/** Ids, requests and screens of another device would not fit. */
function refuseOther(made: Made, { profile, settings: { clova } }: Place): void {
  const here: Made = {
    device: profile.name,
    deviceId: clova.deviceId,
    messageFormat: clova.messageFormat,
    lang: clova.lang,
  };
  for (const name of ["device", "deviceId", "messageFormat", "lang"] as const) {
    if (made[name] === here[name]) continue;
    throw new ConfigurationError(
      `the snapshot was taken with \`${name}\` ${JSON.stringify(made[name])}, here it is ${JSON.stringify(here[name])}; ` +
        "make the emulator with the same options",
    );
  }
}

function refuseOtherExtension({ clova: { session } }: EmulatorState, { settings: { clova } }: Place): void {
  const known = clova.extensions.map(({ model }) => model.extensionId);
  if (session === null || known.includes(session.extensionId)) return;
  throw new ConfigurationError(
    `in the snapshot a session with the extension ${JSON.stringify(session.extensionId)} is open, here there is ` +
      `${known.map((id) => JSON.stringify(id)).join(", ")}; make the emulator with the same \`model\``,
  );
}
