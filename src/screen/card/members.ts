import { isUnused, leafText } from "../../cic/content-template.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { Picture, Target } from "./card.ts";

// The members a card is made of. They are read by the place they stand in and not by their `type`, which the guides' own
// examples get wrong (Client guide, Content templates, Shared objects).

/** No screen shows more of one text. */
const longestText = 10_000;
/** No screen has room for more of one list. */
export const mostEntries = 200;

export const textIn = (object: JsonObject, name: string): string | null => textOf(object[name]);

export function textOf(leaf: Json | undefined): string | null {
  const text = leafText(leaf);
  if (text === "") return null;
  const isLong = text.length > longestText;
  return calmed(isLong ? `${text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "")}…` : text);
}

/** No writing has more marks on one letter, and no sign is joined of more: who draws them would take minutes. */
const calmed = (text: string): string =>
  text.replace(/(\p{M}{8})\p{M}+/gu, "$1").replace(/((?:\u200d\P{White_Space}){8})(?:\u200d\P{White_Space})+/gu, "$1");

/** The first of these members that has a text. */
export function firstText(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = textIn(object, name);
    if (text !== null) return text;
  }
  return null;
}

/** All texts of a list; a single text is taken for a list of one. */
export function textsIn(object: JsonObject, name: string): readonly string[] {
  const list = object[name];
  const leaves = Array.isArray(list) ? (list as readonly Json[]) : [list];
  return leaves.flatMap((leaf) => textOf(leaf) ?? []);
}

/** As many as are shown, and how many more there are. */
export const shortened = <Item>(
  items: readonly Item[],
): { readonly shown: readonly Item[]; readonly more: number } => ({
  shown: items.slice(0, mostEntries),
  more: Math.max(0, items.length - mostEntries),
});

/** The entries of a list that have something in them, as many as are shown, and how many more there are. */
export function entriesIn(object: JsonObject, name: string): { readonly entries: readonly JsonObject[]; more: number } {
  const list = object[name];
  const all = Array.isArray(list) ? (list as readonly Json[]) : [list];
  const entries = all.filter(
    (entry): entry is JsonObject => isJsonObject(entry) && Object.values(entry).some((member) => !isUnused(member)),
  );
  return { entries: entries.slice(0, mostEntries), more: Math.max(0, entries.length - mostEntries) };
}

export function pictureOf(url: string | null, alt: string | null): Picture | null {
  return url === null ? null : { url, alt: alt ?? "" };
}

export function targetIn(object: JsonObject, name: string): Target | null {
  const address = textIn(object, name);
  if (address === null) return null;
  const leaf = object[name];
  return { address, kind: isJsonObject(leaf) && leaf["type"] === "phoneNum" ? "phone" : kindOf(address) };
}

export const targetOf = (address: string): Target => ({ address, kind: kindOf(address) });

function kindOf(address: string): Target["kind"] {
  const [, scheme = ""] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  switch (scheme.toLowerCase()) {
    case "http":
    case "https":
      return URL.canParse(address) ? "web" : "other";
    case "clova":
      return "clova";
    case "tel":
      return "phone";
    case "":
    case "javascript":
    case "vbscript":
    case "data":
    case "blob":
    case "file":
    case "about":
      return "other";
    default:
      return "app";
  }
}

/** Client guide, Shared objects, DateObject: both forms are read alike. */
export const dateOf = (text: string): string =>
  text.replace(/^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|\s)/, "$1-$2-$3");
