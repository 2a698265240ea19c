import { compareInOrder } from "../../src/testing/comparison.ts";
import { parseConversation } from "../../src/testing/conversation.ts";
import type { ComparedExchange } from "../../src/testing/difference.ts";
import type { ReceivedLine } from "../../src/testing/expectation.ts";

/** Lines as the device would have sent them; one may begin with its time. */
export function received(lines: readonly string[]): ReceivedLine[] {
  return lines.map((line) => {
    const [, time = "+0.000", text = line] = /^(\+\d+\.\d{3}) (.*)$/.exec(line) ?? [];
    return { text, time };
  });
}

/** A conversation, and what came after each line of the user's. */
export function compared(text: string, ...answers: readonly (readonly string[])[]) {
  const conversation = parseConversation(text, "order.conversation");
  const compare = compareInOrder(conversation.exchanges);
  const exchanges = conversation.exchanges.map(({ line, said }, index): ComparedExchange => {
    return { line, said: said.text, edits: compare(index, received(answers[index] ?? [])).edits };
  });
  return { conversation, exchanges };
}
