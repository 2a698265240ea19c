import type { JsonObject } from "../../cic/json.ts";
import type { Common, Link, Source } from "./card.ts";
import { shortened, targetIn, targetOf, textIn, textsIn } from "./members.ts";

// Client guide, Content templates, Common fields: what every template may have.

export const nothingCommon = (template: string): Common => ({
  template,
  subtitle: null,
  emoji: null,
  source: null,
  links: [],
});

export function commonOf(template: string, card: JsonObject): Common {
  return {
    template,
    subtitle: textIn(card, "subtitle"),
    emoji: emojiOf(textIn(card, "emoji")),
    source: sourceOf(card),
    links: linksOf(card),
  };
}

/** Weather templates name the provider apart, pictures have a name of their own for it. */
const sourceMembers = ["referenceText", "contentProviderText", "imageReference"];

export function sourceOf(object: JsonObject): Source | null {
  const target = targetIn(object, "referenceUrl");
  const texts = new Set(sourceMembers.flatMap((name) => textIn(object, name) ?? []));
  const text = [...texts].join(" · ") || (target?.address ?? null);
  return text === null ? null : { text, target };
}

const linkMembers: readonly (readonly [string, Link["role"]])[] = [
  ["linkUrl", "page"],
  ["appLinkUrl", "app"],
];

export function linksOf(object: JsonObject): readonly Link[] {
  const links = linkMembers.flatMap(([name, role]) => {
    const target = targetIn(object, name);
    return target === null ? [] : [{ role, target }];
  });
  return [...links, ...actionsOf(object)];
}

/** Client guide, Common fields: what a touch does. */
export const actionsOf = (object: JsonObject): readonly Link[] =>
  shortened(textsIn(object, "actionList")).shown.map((address) => ({ role: "action", target: targetOf(address) }));

/** `U+1F600`, or several of them; a text that is none is one already. */
function emojiOf(code: string | null): string | null {
  if (code === null) return null;
  const points = [...code.matchAll(/U\+([\da-f]{1,6})/gi)].map(([, digits]) => Number.parseInt(digits!, 16));
  const isCode = points.length > 0 && points.every((point) => point > 0x1f && point <= 0x10ffff);
  return isCode ? String.fromCodePoint(...points.slice(0, 10)) : code.slice(0, 20);
}
