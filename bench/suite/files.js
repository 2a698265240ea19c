import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import skill from "./pizza-skill.cjs";

// What each tool is given: folders with as many files as there are conversations, each of them alike.

const turns = Array.from({ length: 10 }, (_, index) => index + 1);

/** Conversation files, every line of the device expected; none of the turns for the empty run. */
export function writeConversations(folder, count, url) {
  const front = url === undefined ? "" : `extension: ${url}\n---\n`;
  const text = count === 0 ? "> /wait 1ms\n" : turns.map(exchange).join("");
  write(folder, Math.max(1, count), "conversation", front + text);
}

const exchange = (turn) =>
  (turn === 1
    ? "> /launch\n  sends LaunchRequest\n"
    : "> /intent OrderPizza pizzaType=페퍼로니\n  sends IntentRequest OrderPizza pizzaType=페퍼로니\n") +
  `  says ${JSON.stringify(skill.sentence(turn))} (ko)\n  listens\n`;

/** Files for mocha, each with one test of the tool's; one without any turns for the empty run. */
export function writeSpecs(folder, count, spec, url) {
  const file = join(import.meta.dirname, "specs", `${spec}.cjs`);
  const sentences = count === 0 ? [] : turns.map(skill.sentence);
  const text = `require(${JSON.stringify(file)})(${JSON.stringify({ sentences, url })});\n`;
  write(folder, Math.max(1, count), "cjs", text);
}

function write(folder, count, ending, text) {
  mkdirSync(folder);
  for (let file = 0; file < count; file++) writeFileSync(join(folder, `${file}.${ending}`), text);
}
