import type { Lang, MessageFormat } from "../axes.ts";
import type { Display } from "../cic/context.ts";
import type { ClovaSettings } from "../clova/state.ts";
import type { DeviceProfile } from "../device/profile.ts";

/** What may be chosen over what the profile of a device says. */
export interface DeviceChoices {
  readonly messageFormat?: MessageFormat | undefined;
  readonly lang?: Lang | undefined;
  readonly rules?: Partial<ClovaSettings["rules"]> | undefined;
  /** In ms. */
  readonly deadline?: number | undefined;
}

/** What a profile and what was chosen over it come to. */
export interface Fit {
  readonly profile: DeviceProfile;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
  readonly rules: ClovaSettings["rules"];
  /** The rules that the profile or somebody else has chosen, by name. */
  readonly chosenRules: readonly string[];
  /** In ms; Infinity where there is none. */
  readonly deadline: number;
  /** Null where it is not the profile that says who owns the device. */
  readonly userId: string | null;
}

/** Something about a device that is other than before. */
export interface DeviceChange {
  /** A field of the profile, or a rule. */
  readonly name: string;
  readonly from: DeviceValue;
  readonly to: DeviceValue;
  /** It takes effect only then; everything else is in force. */
  readonly atNextStart: boolean;
}

export type DeviceValue = string | number | boolean | Display | null;

/** Speaker and web are opened by these once; sessions and accounts know the user. */
const fixed: ReadonlySet<string> = new Set([
  "userId",
  "media.fetch",
  "media.private",
  "media.assumedLength",
  "background.level",
  "background.ramp",
]);

/** What is other than before, by what is in force: a field that something else is chosen over makes no difference. */
export function deviceChanges(before: Fit, after: Fit): readonly DeviceChange[] {
  const [old, now] = [fields(before), fields(after)];
  const rules = [...new Set([...before.chosenRules, ...after.chosenRules])] as (keyof Fit["rules"])[];
  return [
    ...Object.keys(now).map((name) => [name, old[name]!, now[name]!] as const),
    ...rules.map((name) => [name, before.rules[name], after.rules[name]] as const),
  ]
    .filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to))
    .map(([name, from, to]) => ({ name, from, to, atNextStart: fixed.has(name) }));
}

function fields({ profile, messageFormat, lang, deadline, userId }: Fit): Readonly<Record<string, DeviceValue>> {
  const { name, title, region, timeZone, display, deviceId } = profile;
  return { name, title, region, lang, messageFormat, timeZone, display, deviceId, deadline, userId };
}
