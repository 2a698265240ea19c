import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { kindOf, told } from "../answer/card-leaf.ts";
import { member, type Find } from "../answer/finding.ts";
import { misspeltKeys } from "../answer/misspelt-key.ts";

// Client guide, Clova, ExpectLogin: how the user is asked to log in. Its table wants `message` where `useDefault` is true,
// its example and the sense of it where it is false; so it is read here.

const names = new Set(["guideInfo"]);
const guideNames = new Set(["useDefault", "message"]);

export function judgeLogin(payload: JsonObject, path: string, find: Find): void {
  judgeNames(payload, path, names, find);
  const guideInfo = own(payload, "guideInfo");
  const at = member(path, "guideInfo");
  // Without it nothing is spoken, as documented.
  if (guideInfo === undefined || guideInfo === null) return;
  if (!isJsonObject(guideInfo)) {
    const message = `\`${at}\` must be an object with \`useDefault\`, got ${kindOf(guideInfo)}; nothing is spoken`;
    find("directive-value", at, message, 'Write `{"useDefault": false, "message": "…"}`', told(guideInfo));
    return;
  }
  const misspelt = judgeNames(guideInfo, at, guideNames, find);
  judgeUseDefault(guideInfo, at, misspelt, find);
  judgeMessage(guideInfo, at, misspelt, find);
}

const own = (json: JsonObject, key: string): Json | undefined => (Object.hasOwn(json, key) ? json[key] : undefined);

const isBlank = (value: Json | undefined): boolean => typeof value === "string" && value.trim() === "";

/** The guide's example has the text "false". */
const usesDefault = (value: Json | undefined): boolean => value === true || value === "true";

function judgeUseDefault(guideInfo: JsonObject, path: string, misspelt: readonly string[], find: Find): void {
  const useDefault = own(guideInfo, "useDefault");
  if (typeof useDefault === "boolean") return;
  const at = member(path, "useDefault");
  const say = (says: string, becomes: string): void =>
    find("directive-value", at, `\`${at}\` ${says}; it is taken as ${becomes}`, `Send ${becomes}`, told(useDefault));
  if (useDefault === "true" || useDefault === "false") {
    say(`must be true or false, got the text "${useDefault}"`, useDefault);
  } else if (useDefault === undefined || useDefault === null) {
    if (!misspelt.includes("useDefault")) say("is missing", "false");
  } else {
    say(`must be true or false, got ${kindOf(useDefault)}`, "false");
  }
}

function judgeMessage(guideInfo: JsonObject, path: string, misspelt: readonly string[], find: Find): void {
  const message = own(guideInfo, "message");
  if (typeof message === "string" && !isBlank(message)) return;
  const at = member(path, "message");
  const isGiven = message !== undefined && message !== null && !isBlank(message);
  if (usesDefault(own(guideInfo, "useDefault"))) {
    if (!isGiven) return;
    const says = `must be a text, got ${kindOf(message)}; the default sentence is spoken`;
    return find("directive-value", at, `\`${at}\` ${says}`, "Leave it out, or send a text", told(message));
  }
  if (misspelt.includes("message")) return;
  const says = isGiven ? `must be a text, got ${kindOf(message)}` : isBlank(message) ? "is blank" : "is missing";
  find(
    "directive-value",
    at,
    `\`${at}\` ${says}; nothing is spoken`,
    'Send the sentence to be spoken, or `"useDefault": true`',
    told(message),
  );
}

/** The names that were meant by others, which are told here. */
function judgeNames(json: JsonObject, path: string, known: ReadonlySet<string>, find: Find): readonly string[] {
  return misspeltKeys(json, known).map(({ key, meant }) => {
    const at = member(path, key);
    const message = `\`${at}\` is no member the guides have, and is ignored`;
    find("answer-unknown-key", at, message, `Did you mean \`${meant}\`?`, told(json[key]));
    return meant;
  });
}
