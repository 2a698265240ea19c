import { isJsonObject, type Json } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { nearestName } from "../../suggestion.ts";
import { actions, type Leaf } from "./card-templates.ts";

// Client guide, Content templates, Shared objects: the objects of `type` and `value` a card is made of.

/** What is wrong with a member of a card. `at` is the part of it, empty for the whole. */
export interface CardFault {
  readonly at: "" | "type" | "value";
  readonly says: string;
  readonly remedy: string;
}

/** A received value by its kind: what stands in a card may be long, or hold what is nobody's business. */
export function kindOf(value: Json | undefined): string {
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return "a number";
  return described(value);
}

/** A short value as it is; by its kind what is long, or an address that may name a user. */
export const told = (value: Json | undefined): string =>
  typeof value === "string" && (value.length > 60 || /@|:\/\/|\?/.test(value)) ? kindOf(value) : described(value);

const exampleOf = ({ types, value }: Leaf): readonly [type: string, value: string] => [
  types[0] ?? "string",
  value === "url" || value === "link" ? "https://…" : value === "action" ? "clova://…" : "…",
];

/** As it stands in the middle of a sentence. */
function formOf(leaf: Leaf): string {
  const [type, value] = exampleOf(leaf);
  return JSON.stringify({ type, value });
}

function remedyFor(leaf: Leaf): string {
  const [type, value] = exampleOf(leaf);
  return `Write \`{"type": "${type}", "value": "${value}"}\``;
}

/** Members the user never sees as words. */
const unseen = new Set(["failureMessage", "thumbImageType", "emotionCode", "motionCode", "version", "actionList"]);
const picture = /image|icon|bg/i;

const isAddress = ({ value }: Leaf): boolean => value === "url" || value === "link";

/** What becomes of a member that is no object of `type` and `value`. */
function effect(leaf: Leaf, name: string): string {
  if (unseen.has(name) || leaf.value === "action") return "it is ignored";
  return isAddress(leaf) && !picture.test(name) ? "it is ignored" : "it is not shown";
}

/** What stands where a leaf belongs. */
export function leafFault(leaf: Leaf, value: Json, name: string): CardFault | null {
  if (!isJsonObject(value)) {
    const becomes = Array.isArray(value) ? "a device may not show it" : effect(leaf, name);
    const says = `must be ${article(leaf.object)} such as ${formOf(leaf)}, got ${kindOf(value)}; ${becomes}`;
    return { at: "", says, remedy: remedyFor(leaf) };
  }
  const { type, value: held } = value;
  if (held === undefined)
    return { at: "", says: "has no `value`; a device finds nothing to show", remedy: remedyFor(leaf) };
  return valueFault(leaf, held, type, name) ?? typeFault(leaf, type, name);
}

const article = (object: string): string => `${object.startsWith("A") ? "an" : "a"} ${object}`;

function valueFault(leaf: Leaf, held: Json, type: Json | undefined, name: string): CardFault | null {
  const fault = (says: string, remedy: string): CardFault => ({ at: "value", says, remedy });
  if (typeof held === "number") {
    if (leaf.value === "figure") return null;
    const becomes = unseen.has(name) || leaf.value !== "text" ? "a device may not take it" : "it is shown all the same";
    return fault(`must be a text, got ${held}; ${becomes}`, `Write it in quotes: \`"${held}"\``);
  }
  if (typeof held !== "string") {
    return fault(`must be a text, got ${kindOf(held)}; a device cannot show it`, "Write a text");
  }
  switch (leaf.value) {
    case "text":
    case "figure":
      return null;
    case "link":
      return type === "url" ? addressFault(held, name) : null;
    case "url":
      return addressFault(held, name);
    case "date":
      if (type !== "date" || /^\d{4}-\d\d-\d\d$|^\d{8}$/.test(held)) return null;
      return fault(
        `must be a date such as "2018-05-28", got ${told(held)}; it is shown as it stands`,
        'Write `YYYY-MM-DD`, or give words such as "3 days ago" the type "string"',
      );
    case "action":
      return actionFault(held);
  }
}

function addressFault(held: string, name: string): CardFault | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(held)) return null;
  const becomes = picture.test(name) ? "a device cannot load it" : "a device cannot open it";
  return {
    at: "value",
    says: `must be a whole URL, got ${told(held)}; ${becomes}`,
    remedy: "Write the URL with its `https://`",
  };
}

function actionFault(held: string): CardFault | null {
  const [, action] = /^clova:\/\/([^?#]*)/i.exec(held.slice(0, 200)) ?? [];
  if (action === undefined) {
    const says = `must be an action such as "clova://webview?url=…", got ${told(held)}; a touch does nothing`;
    return { at: "value", says, remedy: "Write `clova://webview?url=…` to open a page" };
  }
  // The guide names both after the company that publishes it.
  if (actions.includes(action) || /^[a-z]+(Search|-maps)$/.test(action)) return null;
  const near = nearestName(action, actions);
  return {
    at: "value",
    says: `names an action no guide has, ${JSON.stringify(`clova://${action.slice(0, 60)}`)}; a touch does nothing`,
    remedy:
      near === undefined
        ? `Write one of ${actions.join(", ")} behind \`clova://\``
        : `Did you mean \`clova://${near}\`?`,
  };
}

function typeFault(leaf: Leaf, type: Json | undefined, name: string): CardFault | null {
  // The guides' own examples have an empty type.
  if (type === "" || leaf.types.length === 0 || (typeof type === "string" && leaf.types.includes(type))) return null;
  const expected = JSON.stringify(leaf.types[0]);
  return {
    at: "type",
    says: `must be ${expected} in ${article(leaf.object)}, got ${told(type)}; ${effectOfType(leaf, type, name)}`,
    remedy: `Write \`"type": ${expected}\``,
  };
}

/** The screen goes by the type: words are shown, addresses and actions are not. */
function effectOfType(leaf: Leaf, type: Json | undefined, name: string): string {
  if (unseen.has(name) || leaf.value === "action") return "a device may not take it";
  const isHidden = type === "url" || type === "action";
  if (isAddress(leaf)) return isHidden ? "a device may not take it" : "it is shown as a text";
  return isHidden ? "its text is not shown" : "it is shown all the same";
}
