import * as v from "valibot";
import { languages, messageFormats, regions, type Lang, type MessageFormat, type Region } from "../axes.ts";
import type { Display } from "../cic/context.ts";
import { hexDigits, seedOf, uuid } from "../cic/identifiers.ts";
import type { Problem } from "../errors.ts";
import { schemaProblem } from "../schema-problem.ts";

/** A device as a profile file describes it; `devices/README.md` says where each value comes from. */
export interface DeviceProfile {
  /** As in `--device NAME`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly region: Region;
  readonly lang: Lang;
  readonly messageFormat: MessageFormat;
  /** IANA name, for dates in slots. */
  readonly timeZone: string;
  readonly display: Display;
  readonly deviceId: string;
  readonly userId: string;
  /** How long the extension may take, in ms of real time. */
  readonly deadline: number;
  /** Switches of docs/open-questions.md, as the file has them; checked where they are resolved. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** Source of each value, by field. */
  readonly sources: Readonly<Record<string, string>>;
}

const text = v.pipe(v.string(), v.nonEmpty());
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const area = v.strictObject({ width: pixels, height: pixels });
const orientation = v.picklist(["landscape", "portrait"]);

/** Client guide, Display: only a device without a screen may leave the rest out; `custom` must have an area. */
const display = v.variant("size", [
  v.strictObject({ size: v.literal("none") }),
  v.strictObject({
    size: v.picklist(["s100", "m100", "l100", "xl100", "custom"]),
    orientation,
    dpi: v.pipe(v.number(), v.integer(), v.minValue(1)),
    contentLayer: area,
  }),
]);

const schema = v.strictObject({
  $schema: v.optional(v.string()),
  name: text,
  title: v.optional(v.string()),
  region: v.picklist(regions),
  lang: v.optional(v.picklist(languages)),
  messageFormat: v.optional(v.picklist(messageFormats)),
  timeZone: v.optional(text),
  display,
  deviceId: v.optional(text),
  userId: v.optional(text),
  deadline: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600_000))),
  rules: v.optional(v.record(v.string(), v.unknown())),
  sources: v.optional(v.record(v.string(), v.string())),
});

/** LINE guide, Custom extension message: 8 seconds. NAVER publishes no number. */
const documentedDeadline = 8000;

interface RegionDefaults {
  readonly lang: Lang;
  readonly messageFormat: MessageFormat;
  readonly timeZone: string;
  readonly deviceId: (seed: number) => string;
  readonly userId: (seed: number) => string;
}

/** What a profile of a region leaves out. Ids are derived from the name, so that runs are alike. */
const defaults: Readonly<Record<Region, RegionDefaults>> = {
  kr: {
    lang: "ko",
    messageFormat: "kr-2019",
    timeZone: "Asia/Seoul",
    deviceId: (seed) => uuid(seed, 0),
    userId: (seed) => hexDigits(seed, 1, 22),
  },
  jp: {
    lang: "ja",
    messageFormat: "line-1.0",
    timeZone: "Asia/Tokyo",
    deviceId: (seed) => hexDigits(seed, 0, 64),
    userId: (seed) => `U${hexDigits(seed, 1, 32)}`,
  },
};

/** Reads a profile from parsed JSON. Nothing is thrown: problems come back by field path. */
export function readProfile(
  json: unknown,
):
  | { readonly ok: true; readonly profile: DeviceProfile }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, json);
  if (!result.success) return { ok: false, problems: result.issues.map(schemaProblem) };
  const { $schema: _, title, rules = {}, sources = {}, ...given } = result.output;
  const seed = seedOf(given.name);
  const filled = defaults[given.region];
  return {
    ok: true,
    profile: {
      deadline: documentedDeadline,
      lang: filled.lang,
      messageFormat: filled.messageFormat,
      timeZone: filled.timeZone,
      deviceId: filled.deviceId(seed),
      userId: filled.userId(seed),
      ...defined(given),
      title: title ?? given.name,
      rules,
      sources,
    },
  };
}

type Given = Omit<v.InferOutput<typeof schema>, "$schema" | "title" | "rules" | "sources">;

/** Drops members that are there but undefined, so that they do not hide a default. */
const defined = (given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Pick<
    DeviceProfile,
    "name" | "region" | "display"
  >;
