import type { EmulatorOptions } from "../assembly/options.ts";
import { languages, messageFormats, type Lang, type MessageFormat } from "../axes.ts";
import type { User } from "../cek/request.ts";
import { UsageError } from "../errors.ts";
import { readDevice } from "../node/devices.ts";
import { suggestion } from "../suggestion.ts";

/** What every conversation is had with: each value of an axis with each of the others. */
export interface Matrix {
  /** Names of devices, or profile files. */
  readonly device?: readonly string[] | undefined;
  readonly lang?: readonly Lang[] | undefined;
  /** With an account that is linked, and without. */
  readonly linked?: readonly boolean[] | undefined;
  readonly messageFormat?: readonly MessageFormat[] | undefined;
}

/** One column of a matrix. */
export interface Variant {
  /** `device=jp-wave, lang=ja` */
  readonly name: string;
  readonly options: Pick<EmulatorOptions, "device" | "lang" | "messageFormat">;
  readonly linked?: boolean;
}

type Axis = keyof Matrix;

/** The axes by the name that is shown, in the order of the columns. */
export const axisNames = { device: "device", lang: "lang", linked: "linked", messageFormat: "message-format" } as const;
const axes = Object.keys(axisNames) as Axis[];

/** More columns are a mistake rather than a wish. */
const mostVariants = 1000;

/**
 * Each combination of the matrix. Rejects with UsageError for an axis or a value there is not, and with
 * ConfigurationError for such a device.
 */
export async function variantsOf(matrix: Matrix): Promise<readonly Variant[]> {
  for (const name of Object.keys(matrix)) {
    if (!axes.includes(name as Axis)) throw new UsageError(`there is no axis \`${name}\`.${suggestion(name, axes)}`);
  }
  refuseOthers("lang", matrix.lang, languages);
  refuseOthers("messageFormat", matrix.messageFormat, messageFormats);
  refuseOthers("linked", matrix.linked, [true, false]);
  const devices = matrix.device ?? [];
  if (!Array.isArray(devices) || devices.some((name) => typeof name !== "string" || name === "")) {
    throw new UsageError("axis `device` must be a list of names and files");
  }
  await Promise.all(devices.map((name: string) => readDevice(name)));
  const used = axes.filter((axis) => matrix[axis] !== undefined);
  const count = used.reduce((product, axis) => product * new Set<unknown>(matrix[axis]).size, 1);
  if (count > mostVariants) throw new UsageError(`the matrix has ${count} columns; at most ${mostVariants} are run`);
  if (used.length === 0) throw new UsageError(`the matrix has no axis; there are ${axes.join(", ")}`);
  return used.reduce<readonly Variant[]>((variants, axis) => crossed(variants, axis, matrix[axis] ?? []), [nothing]);
}

const nothing: Variant = { name: "", options: {} };

const crossed = (variants: readonly Variant[], axis: Axis, values: readonly (string | boolean)[]): Variant[] =>
  variants.flatMap((variant) => [...new Set(values)].map((value) => withValue(variant, axis, value)));

function withValue({ name, ...variant }: Variant, axis: Axis, value: string | boolean): Variant {
  const shown = typeof value === "string" ? value : value ? "yes" : "no";
  const longer = `${name === "" ? "" : `${name}, `}${axisNames[axis]}=${shown}`;
  if (typeof value === "boolean") return { ...variant, name: longer, linked: value };
  return { ...variant, name: longer, options: { ...variant.options, [axis]: value } };
}

function refuseOthers(axis: Axis, values: unknown, known: readonly (string | boolean)[]): void {
  if (values === undefined) return;
  const listed = known.map(String);
  const other: unknown = Array.isArray(values) ? values.find((value) => !(known as unknown[]).includes(value)) : values;
  if (Array.isArray(values) && values.length > 0 && other === undefined) return;
  const hint = typeof other === "string" ? suggestion(other, listed) : "";
  throw new UsageError(`axis \`${axis}\` must be a list of ${listed.join(", ")}, got ${JSON.stringify(other)}.${hint}`);
}

/** Stands in for an account nobody has given a token of; an extension that asks a real service will refuse it. */
const madeUpToken = "made-up-access-token";

/** The same options with an account that is linked, or with none. */
export function asLinked(options: EmulatorOptions, linked: boolean | undefined): EmulatorOptions {
  const { accessToken, user, ...others } = options;
  if (linked === undefined) return options;
  if (!linked) return { ...others, ...(user && { user: { owner: unlinked(user.owner), ...currentOf(user) } }) };
  const has = accessToken ?? user?.owner.accessToken ?? user?.current?.accessToken;
  return has === undefined ? { ...options, accessToken: madeUpToken } : options;
}

const currentOf = ({ current }: NonNullable<EmulatorOptions["user"]>): { current?: User } =>
  current === undefined ? {} : { current: unlinked(current) };

const unlinked = ({ accessToken: _, ...user }: User): User => user;
