import type { JsonObject } from "../../../src/cic/json.ts";
import type { ExtensionHandler } from "../../../src/index.ts";
import { answer } from "../../extensions/answer.ts";
import { playerInfo, templates } from "./templates.ts";

/** An extension that shows this card, whatever it is asked. */
export const showing =
  (card: object): ExtensionHandler =>
  () =>
    answer({ card, ends: true });

/** Answers an intent with the card of its name, or with what a player shows; to any other it speaks. */
export function showingAll(pictures: () => string): ExtensionHandler {
  const filled = (card: JsonObject): JsonObject =>
    JSON.parse(JSON.stringify(card).replaceAll("{pictures}", pictures())) as JsonObject;
  return ({ request }) => {
    const name = request.intent?.name ?? "";
    if (name === "player") return answer({ directives: [renderPlayerInfo(filled(playerInfo))], ends: true });
    const card = filled(templates[name] ?? {});
    const speech = Object.keys(card).length === 0 ? "피자는 15분 뒤에 도착해요." : {};
    return answer({ card, speech, ends: true });
  };
}

/** What `showingAll` knows. */
export const shownNames: readonly string[] = [...Object.keys(templates), "player"];

const renderPlayerInfo = (payload: JsonObject): object => ({
  header: { namespace: "TemplateRuntime", name: "RenderPlayerInfo", messageId: "3f4f6a5c-8f2e-4c57-9d0e-2f3b8a1c0d11" },
  payload,
});
