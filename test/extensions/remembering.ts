import type { CekRequest } from "../../src/index.ts";
import { answer } from "./answer.ts";

/** Counts the turns in `sessionAttributes`, and is slow of speech. */
export function remembering({ request, session }: CekRequest): object {
  const turn = Number(session.sessionAttributes?.["turn"] ?? 0) + 1;
  const speech = [
    `${turn}번째 말이에요.`,
    "이 문장은 꽤 길어서 끝까지 듣고 있기가 쉽지 않아요.",
    "그래도 끝이 있어요.",
  ];
  return answer({ speech, attributes: { turn }, ends: request.type === "SessionEndedRequest" });
}
