import { picturePath } from "../protocol.ts";
import type { Card } from "./card.ts";

// Pictures stand in many places of a card, and are alike everywhere.

/** The same card, its pictures' addresses replaced by paths below the page's own. */
export const withNamedPictures = (card: Card, idOf: (url: string) => string): Card => named(card, idOf) as Card;

/** The path of one picture. */
export const namedPicture = (url: string, idOf: (url: string) => string): string => picturePath + idOf(url);

/** The addresses of its pictures, each once, in the order they stand in. */
export function addressesIn(card: Card): readonly string[] {
  const addresses = new Set<string>();
  withNamedPictures(card, (address) => (addresses.add(address), address));
  return [...addresses];
}

function named(value: unknown, idOf: (url: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => named(member, idOf));
  if (typeof value !== "object" || value === null) return value;
  if (isPicture(value)) return { url: namedPicture(value.url, idOf), alt: value.alt };
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, named(member, idOf)]));
}

/** No other part of a card has these two members and no more. */
function isPicture(value: object): value is { readonly url: string; readonly alt: string } {
  return Object.keys(value).length === 2 && "url" in value && typeof value.url === "string" && "alt" in value;
}
