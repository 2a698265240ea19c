import { judgeCard } from "../../../src/cek/answer/card.ts";
import { gatherFindings, type Finding } from "../../../src/cek/answer/finding.ts";
import type { Json, JsonObject } from "../../../src/cic/json.ts";

export const judged = (card: JsonObject, path = "response.card"): readonly Finding[] => {
  const { findings, find } = gatherFindings();
  judgeCard(card, path, find);
  return findings();
};

export const said = (card: JsonObject): string[] => judged(card).map(({ rule, message }) => `${rule}: ${message}`);

export const leaf = (type: string, value: Json): JsonObject => ({ type, value });
export const words = (value: Json): JsonObject => leaf("string", value);
export const url = (value: Json): JsonObject => leaf("url", value);
export const textCard = (members: JsonObject): JsonObject => ({ type: "Text", mainText: words("Hi"), ...members });

/** What is wrong, a card with it, what is said, and a near miss without it. */
export type CardRow = readonly [string, JsonObject, string, JsonObject];
