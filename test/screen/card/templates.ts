import type { Json, JsonObject } from "../../../src/cic/json.ts";
import type { Card } from "../../../src/screen/card/card.ts";
import { readCard } from "../../../src/screen/card/read-card.ts";

// Client guide, Content templates, Shared objects.
export const words = (value: Json): JsonObject => ({ type: "string", value });
export const url = (value: string): JsonObject => ({ type: "url", value });
export const action = (value: string): JsonObject => ({ type: "action", value });

export const read = (template: Json): Card => readCard({ source: "card", template: template as JsonObject });

/** A card without the members that every one has and this one leaves empty. */
export function gist(card: Card): object {
  const isThere = ([, value]: [string, unknown]): boolean =>
    value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(card).filter(isThere));
}
