import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { FindingId } from "../../rules/rules.ts";
import { nearestName } from "../../suggestion.ts";
import { kindOf, told } from "../answer/card-leaf.ts";
import { item, member, type Find } from "../answer/finding.ts";
import { misspeltKeys } from "../answer/misspelt-key.ts";

// Client guide, TemplateRuntime, RenderPlayerInfo: what a screen is to show of the music.

/** No guide limits them; an answer of the size that is read could bring a hundred thousand. */
const mostMembers = 1000;
const mostFindings = 20;
/** Objects whose unknown members are compared with the known ones. */
const mostGuesses = 20;

type Value =
  | { readonly is: "text" | "boolean" }
  | { readonly is: "word"; readonly words: readonly string[] }
  | { readonly is: "list" | "object"; readonly of: Shape };

interface Shape {
  readonly fields: readonly Field[];
  readonly names: ReadonlySet<string>;
}

interface Field {
  readonly name: string;
  readonly value: Value;
  readonly isRequired: boolean;
  /** What becomes of it where it is missing or wrong. */
  readonly becomes: string;
}

const always = (name: string, value: Value, becomes: string): Field => ({ name, value, isRequired: true, becomes });
const sometimes = (name: string, value: Value, becomes: string): Field => ({ name, value, isRequired: false, becomes });
const shape = (...fields: Field[]): Shape => ({ fields, names: new Set(fields.map(({ name }) => name)) });

const text: Value = { is: "text" };
const yesNo: Value = { is: "boolean" };
const word = (...words: string[]): Value => ({ is: "word", words });

const buttons = ["NEXT", "PLAY_PAUSE", "PREVIOUS"];
const seconds = ["15S", "30S", "60S"];
/** LIKE_DISLIKE is missing from the Extension guide's table, but stands in its example. */
const itemButtons = [
  ...buttons,
  ...seconds.flatMap((time) => [`BACKWARD_${time}`, `FORWARD_${time}`]),
  ...["LIKE_DISLIKE", "MORE", "PROGRESS_BAR", "REPEAT", "SUBSCRIBE_UNSUBSCRIBE"],
];

const withoutButton = "a device may leave the button out";
const control = (names: readonly string[]): Shape =>
  shape(
    always("name", word(...names), withoutButton),
    always("enabled", yesNo, withoutButton),
    always("selected", yesNo, withoutButton),
    always("type", word("BUTTON"), withoutButton),
  );

const lyrics = shape(
  always("format", word("LRC", "PLAIN"), "a device may leave the lyrics out"),
  sometimes("data", text, "a device may leave the lyrics out"),
  sometimes("url", text, "a device may leave the lyrics out"),
);

const withoutIcon = "a device may leave the icon out";
const playableItem = shape(
  always("token", text, "a device cannot say which item it means"),
  always("titleText", text, "the item is shown without a title"),
  always("titleSubText1", text, "the item is shown without an artist"),
  sometimes("titleSubText2", text, "it is not shown"),
  sometimes("headerText", text, "it is not shown"),
  sometimes("artImageUrl", text, "the picture is not shown"),
  sometimes("isLive", yesNo, withoutIcon),
  always("showAdultIcon", yesNo, withoutIcon),
  sometimes("lyrics", { is: "list", of: lyrics }, "a device may leave the lyrics out"),
  sometimes("controls", { is: "list", of: control(itemButtons) }, "a device may leave the buttons out"),
);

const provider = shape(
  always("name", text, "the provider is not named"),
  sometimes("logoUrl", text, "the logo is not shown"),
  sometimes("smallLogoUrl", text, "the logo is not shown"),
);

const playerInfo = shape(
  always("displayType", word("list", "single"), "every item is shown"),
  always("controls", { is: "list", of: control(buttons) }, "a device may leave the buttons out"),
  always("playableItems", { is: "list", of: playableItem }, "no item is shown"),
  sometimes("provider", { is: "object", of: provider }, "the provider is not named"),
);

interface Walk {
  readonly find: Find;
  left: number;
  findings: number;
  guesses: number;
}

export function judgePlayerInfo(payload: JsonObject, path: string, find: Find): void {
  const walk: Walk = { find, left: mostMembers, findings: 0, guesses: mostGuesses };
  judgeShape(walk, playerInfo, payload, path);
  if (walk.findings >= mostFindings) {
    const message = `\`${path}\` has more faults than these; the others are not listed`;
    find("directive-value", path, message, "Mend these first");
  } else if (walk.left < 0) {
    const message = `\`${path}\` has more than ${mostMembers} members; the others were not checked`;
    find("directive-value", path, message, "Send fewer items, those around what is playing");
  }
}

/** The last finding is kept for the one that says there are more. */
function tell(walk: Walk, rule: FindingId, path: string, says: string, remedy: string, value: Json | undefined): void {
  if (walk.findings >= mostFindings) return;
  walk.findings++;
  if (walk.findings === mostFindings) walk.left = -1;
  else walk.find(rule, path, `\`${path}\` ${says}`, remedy, told(value));
}

function judgeShape(walk: Walk, { fields, names }: Shape, json: JsonObject, path: string): void {
  const misspelt = walk.guesses > 0 ? misspeltKeys(json, names) : [];
  if (misspelt.length > 0) walk.guesses--;
  for (const { key, meant } of misspelt) {
    const says = "is no member the guides have, and is ignored";
    tell(walk, "answer-unknown-key", member(path, key), says, `Did you mean \`${meant}\`?`, json[key]);
  }
  for (const field of fields) {
    if (--walk.left < 0) return;
    const value = Object.hasOwn(json, field.name) ? json[field.name] : undefined;
    if (value !== undefined && value !== null) judgeField(walk, field, value, member(path, field.name));
    else if (field.isRequired) judgeMissing(walk, field, value, member(path, field.name), misspelt);
  }
  // Where the guide's own example has neither, both are null.
  if (names === lyrics.names && json["data"] === undefined && json["url"] === undefined) {
    const says = "has neither `data` nor `url`; a device has no lyrics to show";
    tell(walk, "directive-value", path, says, "Send the lyrics as `data`, or where they are as `url`", json);
  }
}

/** What is misspelt has been told. */
function judgeMissing(
  walk: Walk,
  { name, value, becomes }: Field,
  received: Json | undefined,
  path: string,
  misspelt: readonly { meant: string }[],
): void {
  if (misspelt.some(({ meant }) => meant === name)) return;
  const says = received === null ? "must be given, got null" : "is missing";
  tell(walk, "directive-value", path, `${says}; ${becomes}`, `Send ${wanted(value)}`, received);
}

function judgeField(walk: Walk, field: Field, value: Json, path: string): void {
  const { value: form, becomes } = field;
  if (form.is === "list" && Array.isArray(value)) return judgeEntries(walk, form.of, value as Json[], path);
  if (form.is === "object" && isJsonObject(value)) return judgeShape(walk, form.of, value, path);
  if (form.is === "text" && typeof value === "string") return;
  if (form.is === "boolean" && typeof value === "boolean") return;
  if (form.is === "word" && typeof value === "string") {
    if (form.words.includes(value)) return;
    const near = nearestName(value, form.words);
    const remedy = near === undefined ? `Send ${wanted(form)}` : `Did you mean \`${near}\`?`;
    return tell(
      walk,
      "directive-value",
      path,
      `must be ${wanted(form)}, got ${told(value)}; ${becomes}`,
      remedy,
      value,
    );
  }
  const says = `must be ${wanted(form)}, got ${typeof value === "boolean" ? value : kindOf(value)}; ${becomes}`;
  tell(walk, "directive-value", path, says, `Send ${wanted(form)}`, value);
}

function judgeEntries(walk: Walk, of: Shape, entries: readonly Json[], path: string): void {
  for (let index = 0; index < entries.length; index++) {
    if (--walk.left < 0) return;
    const entry = entries[index]!;
    const at = item(path, index);
    if (isJsonObject(entry)) judgeShape(walk, of, entry, at);
    else {
      const says = `must be an object, got ${kindOf(entry)}; it is left out`;
      tell(walk, "directive-value", at, says, `Send ${entryForm(of)}`, entry);
    }
  }
}

const entryForm = ({ fields }: Shape): string =>
  `an object with ${fields
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => `\`${name}\``)
    .join(", ")}`;

function wanted(value: Value): string {
  switch (value.is) {
    case "text":
      return "a text";
    case "boolean":
      return "true or false";
    case "word":
      return value.words.length === 1 ? `"${value.words[0]}"` : `one of ${value.words.join(", ")}`;
    case "list":
      return "an array of objects";
    case "object":
      return "an object";
  }
}
