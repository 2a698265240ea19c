import { isUnused } from "../../cic/content-template.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { FindingId } from "../../rules/rules.ts";
import { nearestName } from "../../suggestion.ts";
import { kindOf, leafFault, told, type CardFault } from "./card-leaf.ts";
import { homeOf } from "./card-home.ts";
import { popupMembers, type Form, type Members } from "./card-templates.ts";
import { templateOf } from "./card-type.ts";
import { item, member, type Find } from "./finding.ts";

// Client guide, Content templates: whether a card is one, member by member.

/** No guide limits them; an answer of the size that is read could bring a hundred thousand. */
const mostMembers = 1000;
const mostFindings = 20;
/** Names that are compared with all others. */
const mostGuesses = 50;

interface Walk {
  readonly find: Find;
  readonly card: string;
  /** Its name, where it is one. */
  readonly template: string | null;
  readonly members: Members;
  /** How many more members are looked at. */
  left: number;
  findings: number;
  guesses: number;
  /** Nothing that a device could show was met so far. */
  isEmpty: boolean;
}

/** Holds a card against the template that its `type` names. */
export function judgeCard(card: JsonObject, path: string, find: Find): void {
  const { name, template } = templateOf(card["type"], path, find);
  const { members } = template;
  const walk: Walk = {
    find,
    card: path,
    template: name,
    members,
    left: mostMembers,
    // The template may have been one.
    findings: 1,
    guesses: mostGuesses,
    isEmpty: true,
  };
  judgeMembers(walk, card, path, members, "");
  if (name === "Popup") judgePopup(walk, card);
  if (walk.findings >= mostFindings) return;
  if (walk.left < 0) {
    const message = `\`${path}\` has more than ${mostMembers} members; the others were not checked`;
    find("card-value", path, message, "Show less on one card");
  } else if (walk.isEmpty) {
    const becomes = isUnused(card["failureMessage"]) ? "stays empty" : "shows its `failureMessage`";
    const message = `\`${path}\` has nothing to show; the screen ${becomes}`;
    find("card-value", path, message, "Fill one of its members, or send no card");
  }
}

function tell(walk: Walk, rule: FindingId, path: string, says: string, remedy: string, value?: Json): void {
  if (walk.findings >= mostFindings) return;
  walk.findings++;
  if (walk.findings === mostFindings) {
    walk.left = -1;
    const message = `\`${walk.card}\` has more faults than these; the others are not listed`;
    return walk.find("card-value", walk.card, message, "Mend these first");
  }
  walk.find(rule, path, `\`${path}\` ${says}`, remedy, told(value));
}

const named = (name: string): string => `\`${name}\``;

/** Members that are no words for the user. */
const notShown = new Set(["type", "meta", "failureMessage"]);

/** `within` is the list in whose entries the members stand, empty for the card itself, null for what has no names. */
function judgeMembers(walk: Walk, json: JsonObject, path: string, members: Members, within: string | null): void {
  for (const key in json) {
    if (!Object.hasOwn(json, key)) continue;
    if (--walk.left < 0) return;
    const value = json[key]!;
    if (isUnused(value)) continue;
    const form = members.get(key);
    const { isEmpty } = walk;
    if (form !== undefined) judge(walk, form, value, path, key, key);
    else judgeUnknown(walk, json, key, path, members, within);
    if (notShown.has(key)) walk.isEmpty = isEmpty;
  }
}

/** A member under its key, or an entry of a list under its place; `name` is the member it belongs to. */
function judge(walk: Walk, form: Form, value: Json, parent: string, key: string | number, name: string): void {
  if (form.is === "anything" || form.is === "leaf") {
    walk.isEmpty = false;
    const fault = form.is === "leaf" ? leafFault(form, value, name) : null;
    if (fault !== null) tellFault(walk, fault, value, pathOf(parent, key));
    return;
  }
  const path = pathOf(parent, key);
  if (form.is === "word") return judgeWord(walk, form.words, value, path);
  if (form.is === "list") return judgeList(walk, form.of, value, path, name);
  if (isJsonObject(value) && !Object.hasOwn(value, "value")) {
    return judgeMembers(walk, value, path, form.members, typeof key === "number" ? name : null);
  }
  walk.isEmpty = false;
  const becomes = isJsonObject(value) ? "a device may not show it" : "it is not shown";
  const examples = [...form.members.keys()].slice(0, 3).map(named).join(", ");
  const says = `must be an object with members such as ${examples}, got ${kindOf(value)}; ${becomes}`;
  tell(walk, "card-value", path, says, "Write an object with these members", value);
}

const pathOf = (parent: string, key: string | number): string =>
  typeof key === "number" ? item(parent, key) : member(parent, key);

function tellFault(walk: Walk, { at, says, remedy }: CardFault, value: Json, path: string): void {
  if (at === "") return tell(walk, "card-value", path, says, remedy, value);
  tell(walk, "card-value", member(path, at), says, remedy, (value as JsonObject)[at]);
}

function judgeWord(walk: Walk, words: readonly string[], value: Json, path: string): void {
  if (typeof value === "string" && words.includes(value)) return;
  const isText = typeof value === "string";
  const near = isText ? nearestName(value, words) : undefined;
  const got = isText ? told(value) : kindOf(value);
  const says = `must be a plain text, one of ${words.join(", ")}, got ${got}; a device cannot tell how to show the card`;
  const remedy = near === undefined ? `Write one of ${words.map(named).join(", ")}` : `Did you mean \`${near}\`?`;
  tell(walk, "card-value", path, says, remedy, value);
}

function judgeList(walk: Walk, of: Form, value: Json, path: string, name: string): void {
  if (Array.isArray(value)) {
    const entries = value as readonly Json[];
    for (let index = 0; index < entries.length; index++) {
      if (--walk.left < 0) return;
      if (!isUnused(entries[index])) judge(walk, of, entries[index]!, path, index, name);
    }
    return;
  }
  walk.isEmpty = false;
  const entries = of.is === "leaf" ? `${of.object}s` : "objects";
  const becomes = isJsonObject(value) ? "a device may not show it" : "it is not shown";
  const says = `must be an array of ${entries}, got ${kindOf(value)}; ${becomes}`;
  tell(walk, "card-value", path, says, isJsonObject(value) ? "Write it in square brackets" : "Write an array", value);
}

/** Providers add members of their own: only what is nearly a name, or one in another place, was meant to be one. */
function judgeUnknown(
  walk: Walk,
  json: JsonObject,
  key: string,
  path: string,
  members: Members,
  within: string | null,
): void {
  walk.isEmpty = false;
  if (within === null || --walk.guesses < 0) return;
  const here = within === "" ? `the template ${walk.template ?? "of this card"}` : `the entries of \`${within}\``;
  const told = (says: string, remedy: string): void =>
    tell(walk, "answer-unknown-key", member(path, key), `${says}; a device ignores it`, remedy, json[key]);
  const home = homeOf(walk.template, walk.members, key, within);
  if (home !== undefined) return told(`is a member of ${home}, not of ${here}`, "Send it there, or leave it out");
  const free = [...members.keys()].filter((name) => !Object.hasOwn(json, name));
  const near = nearestName(key, free);
  if (near !== undefined) told(`is no member of ${here}`, `Did you mean \`${near}\`?`);
}

/** Client guide, Content templates, Popup: each kind has members of its own. */
function judgePopup(walk: Walk, card: JsonObject): void {
  const { displayType } = card;
  if (typeof displayType !== "string" || ![...popupMembers.values()].includes(displayType)) return;
  for (const [name, kind] of popupMembers) {
    if (kind === displayType || !Object.hasOwn(card, name) || isUnused(card[name])) continue;
    const says = `belongs to a popup of the kind ${kind}, and this one is ${displayType}; a device does not show it`;
    const remedy = `Leave it empty, or write \`"displayType": "${kind}"\``;
    tell(walk, "card-value", member(walk.card, name), says, remedy, card[name]);
  }
}
