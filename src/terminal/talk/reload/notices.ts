import { relative } from "node:path";
import { isDeviceFile } from "../../../axes.ts";
import { readRules, type DeviceChange, type DeviceProfile } from "../../../index.ts";
import type { Choices } from "../../command-line/options.ts";
import { translated } from "../../language/language.ts";
import { valueOf, type ChangedChoices } from "./live-choices.ts";

// One line for each thing that was saved and read anew. Null where nothing is other than before.

/**
 * What a saved profile changed: by what is in force, what waits, and what something else is chosen over, such as these
 * rules.
 */
export function deviceNotice(
  changes: readonly DeviceChange[],
  before: DeviceProfile,
  after: DeviceProfile,
  chosen: Choices["rules"] = {},
): string | null {
  const told = new Set(changes.map(({ name }) => name));
  const hidden = [...changedFields(before, after), ...changedRules(before, after, chosen)].filter(
    (name) => !told.has(name),
  );
  const line = clauses({
    now: changes.filter(({ atNextStart }) => !atNextStart).map(changeText),
    later: changes.filter(({ atNextStart }) => atNextStart).map(({ name }) => name),
    elsewhere: hidden,
  });
  return line === null ? null : `Device reloaded: ${line}`;
}

export interface SettingsTaken {
  readonly changed: ChangedChoices;
  readonly choices: Choices;
  readonly changes: readonly DeviceChange[];
  /** What to say of a model that was taken up: how much it has. */
  readonly model: string | null;
}

/** What saved settings changed, each setting by its name. */
export function settingsNotice({ changed, choices, changes, model }: SettingsTaken): string | null {
  const waiting = changes.filter(({ atNextStart }) => atNextStart).map(({ name }) => name);
  const rules = changed.rules.filter((name) => !waiting.includes(name));
  const parts = changed.now.flatMap((key) => {
    if (key === "rules")
      return rules.length === 0 ? [] : [`rules ${rules.map((name) => ruleText(choices, name)).join(" ")}`];
    if (key === "model") return [modelText(choices.model!, model)];
    if (key === "device") return [`device ${deviceText(choices.device)}`];
    const value = choices[key];
    return [
      typeof value === "string" || typeof value === "number" ? `${key} ${value}` : `${key} ${translated("unset")}`,
    ];
  });
  // The profile was saved at the same time.
  const named = new Set<string>([...changed.now, ...changed.rules]);
  const others = changed.now.includes("device")
    ? []
    : changes.filter(({ name, atNextStart }) => !atNextStart && !named.has(name)).map(changeText);
  const told = clauses({ now: [...parts, ...others], later: [...changed.atNextStart, ...waiting] });
  return told === null ? null : `Settings reloaded: ${told}`;
}

interface Changes {
  readonly now: readonly string[];
  readonly later: readonly string[];
  readonly elsewhere?: readonly string[];
}

/** Each clause in the user's language: what changed are names and values. Null where there is none. */
function clauses({ now, later, elsewhere = [] }: Changes): string | null {
  const names = enumerated(elsewhere);
  const all = [
    ...(now.length > 0 ? [now.join(", ")] : []),
    ...(later.length > 0 ? [translated(`${enumerated(later)} at the next start`)] : []),
    ...(elsewhere.length === 1 ? [translated(`${names} is chosen elsewhere`)] : []),
    ...(elsewhere.length > 1 ? [translated(`${names} are chosen elsewhere`)] : []),
  ];
  return all.length === 0 ? null : all.join("; ");
}

const enumerated = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${translated("and")} ${names.at(-1)}`;

/** Longer values, such as ids, are not told. */
const longest = 24;

function changeText({ name, from, to }: DeviceChange): string {
  const [before, after] = [valueText(from), valueText(to)];
  return before === after || Math.max(before.length, after.length) > longest ? name : `${name} ${before} -> ${after}`;
}

function valueText(value: DeviceChange["from"]): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { size, contentLayer } = value;
  return size === "custom" && contentLayer ? `${contentLayer.width}x${contentLayer.height}` : size;
}

function ruleText(choices: Choices, name: string): string {
  const value = valueOf(choices, name);
  return value === undefined ? `${name} ${translated("unset")}` : `${name}=${value}`;
}

const modelText = (folder: string, size: string | null): string =>
  size === null ? `model ${relativePath(folder)}` : translated(`model ${relativePath(folder)} (${size})`);

/** From the working folder, which may be gone. */
export function relativePath(path: string): string {
  try {
    return relative("", path) || path;
  } catch {
    return path;
  }
}

const deviceText = (device = "kr-speaker"): string => (isDeviceFile(device) ? relativePath(device) : device);

/** The fields that something else may be chosen over, and that a profile has otherwise than before. */
const changedFields = (before: DeviceProfile, after: DeviceProfile): readonly string[] =>
  (["lang", "messageFormat", "deadline", "userId"] as const).filter((name) => before[name] !== after[name]);

/** Of the rules that are chosen over a profile those that it has otherwise than before, as they are read: `"2000"` is 2000. */
function changedRules(before: DeviceProfile, after: DeviceProfile, chosen: object): readonly string[] {
  const [old, now] = [readRules(before.rules), readRules(after.rules)];
  return (Object.keys(chosen) as (keyof typeof now)[]).filter((name) => old[name] !== now[name]);
}
