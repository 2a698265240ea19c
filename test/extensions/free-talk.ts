import type { CekRequest } from "../../src/index.ts";
import { answer } from "./answer.ts";

/** The English conversation of the 2017 guide: it launches, talks for as long as the user likes, and says goodbye. */
export function freeTalk({ request }: CekRequest): object {
  switch (request.type) {
    case "LaunchRequest":
      return answer({ speech: "Hello! What shall we talk about?" }, "en");
    case "IntentRequest":
      return answer({ speech: reply(request.intent?.slots?.["q"]?.value) }, "en");
    default:
      return answer({ speech: "See you again.", ends: true }, "en");
  }
}

const reply = (words: string | undefined): string =>
  words === "How are you" ? "I am fine, thank you. And you?" : `You said: ${words}. Tell me more.`;
