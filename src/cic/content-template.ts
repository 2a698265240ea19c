import { isJsonObject, type Json, type JsonObject } from "./json.ts";

// Client guide, Content templates: the payload of a RenderTemplate. What its members mean is read by `screen/card/`.

/** Those an extension may fill, and those of Clova's own services. */
export const contentTemplates: ReadonlySet<string> = new Set([
  ...["Text", "ImageText", "ImageList", "CardList", "Popup"],
  ...["ActionTimer", "ActionTimerList", "Alarm", "AlarmList", "Timer", "TimerList"],
  ...["Reminder", "ReminderList", "Memo", "MemoList", "Schedule", "ScheduleList"],
  ...["TodayWeather", "TomorrowWeather", "WeeklyWeather", "Humidity", "WindSpeed", "Atmosphere"],
]);

/** Client guide, Shared objects: a member that is not used is there, but empty. */
export function isUnused(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isJsonObject(value)) return false;
  for (const key in value) {
    if (key !== "type" && !(key === "value" && isUnused(value[key]))) return false;
  }
  return true;
}

/** Client guide, Shared objects: an object of `type` and `value`. */
export const isLeaf = (object: JsonObject): boolean => "value" in object && !isJsonObject(object["value"]);

/** What stands in a leaf, whatever its type; a plain text or number is taken for one. Empty where there is nothing. */
export function leafText(leaf: Json | undefined): string {
  const value = isJsonObject(leaf) ? leaf["value"] : leaf;
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/**
 * Client guide, Common fields: the words a device shows instead of a template it cannot render; null where it can, or
 * where there are none.
 */
export function failureMessageOf(template: JsonObject): string | null {
  const isDrawn = contentTemplates.has(leafText(template["type"])) && hasContent(template);
  return isDrawn ? null : leafText(template["failureMessage"]) || null;
}

/** Members that say something about a template, and show nothing themselves. */
const noContent: ReadonlySet<string> = new Set(["type", "subType", "displayType", "meta", "failureMessage"]);

const hasContent = (template: JsonObject): boolean =>
  Object.entries(template).some(([name, member]) => !noContent.has(name) && isFilled(member));

function isFilled(member: Json): boolean {
  if (Array.isArray(member)) return (member as readonly Json[]).some(isFilled);
  if (!isJsonObject(member) || isLeaf(member)) return !isUnused(member);
  return Object.values(member).some(isFilled);
}
