import { failureMessageOf, isLeaf, leafText } from "../cic/content-template.ts";
import { isJsonObject, type Json, type JsonObject } from "../cic/json.ts";
import type { Shown } from "./state.ts";

// Client guide, Content templates: every leaf of a card is `{type, value}`.

/** What a card says in words: its template's name and its texts, one a line, in the order they stand in. */
export interface CardText {
  readonly source: "card" | "text" | "player";
  readonly template: string;
  readonly text: string;
}

export function cardText(shown: Shown): CardText {
  if (shown.source === "text") return { source: "text", template: "RenderText", text: shown.text };
  if (shown.source === "player")
    return { source: "player", template: "RenderPlayerInfo", text: playerText(shown.info) };
  const template = leafText(shown.template["type"]) || "RenderTemplate";
  const text = failureMessageOf(shown.template) ?? texts(shown.template).join("\n");
  return { source: "card", template, text };
}

/** Client guide, TemplateRuntime, RenderPlayerInfo: the titles of what plays and what comes, an item a line. */
function playerText({ playableItems }: JsonObject): string {
  const items = Array.isArray(playableItems) ? (playableItems as Json[]).filter(isJsonObject) : [];
  const lines = items.map((item) =>
    ["titleText", "titleSubText1"].flatMap((name) => (typeof item[name] === "string" ? [item[name]] : [])).join(", "),
  );
  return lines.filter((line) => line !== "").join("\n");
}

/** Members that are instructions to the device rather than words for the user. */
const notShown = new Set(["meta", "failureMessage", "actionList", "emotionCode", "motionCode", "thumbImageType"]);
const notWords = new Set(["url", "action"]);

function texts(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as Json[]).flatMap(texts);
  if (!isJsonObject(value)) return [];
  if (isLeaf(value)) return words(value);
  return Object.entries(value).flatMap(([name, member]) => (notShown.has(name) ? [] : texts(member)));
}

function words(leaf: JsonObject): string[] {
  const { type } = leaf;
  if (typeof type === "string" && notWords.has(type)) return [];
  const text = leafText(leaf);
  return text === "" ? [] : [text];
}
