import type { ExtensionHandler } from "../../../src/index.ts";
import { answer, plainText } from "../../extensions/answer.ts";

/** An extension that answers everything with this card, and hardly a word. */
export const showing = (card: object, says = "네"): ExtensionHandler => {
  const said = answer({ speech: { type: "SimpleSpeech", values: plainText(says) }, card, ends: true });
  return () => said;
};

export const words = (value: string): object => ({ type: "string", value });
export const url = (value: string): object => ({ type: "url", value });
