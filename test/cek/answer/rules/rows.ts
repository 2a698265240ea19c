import { bodies } from "./rows/bodies.ts";
import { contents } from "./rows/contents.ts";
import { directives } from "./rows/directives.ts";
import { members } from "./rows/members.ts";
import { cards, reprompts } from "./rows/reprompts-and-cards.ts";
import { speech } from "./rows/speech.ts";
import { streamRows } from "./rows/streams.ts";
import type { Row } from "./row.ts";

export const rows: readonly Row[] = [
  ...bodies,
  ...members,
  ...speech,
  ...contents,
  ...reprompts,
  ...cards,
  ...directives,
  ...streamRows,
];
