// A child process: runs the conversation files of a folder with the library; the skill is a function unless they name it.

import { runConversations } from "../../dist/index.js";
import skill from "./pizza-skill.cjs";

const [folder, where] = process.argv.slice(2);
const emulator = where === "in-process" ? { extension: skill.handler } : {};
const { failed, results } = await runConversations([folder], { emulator });
if (failed > 0) {
  const { difference, error } = results.find(({ status }) => status === "failed");
  throw error ?? new Error(`a conversation of the benchmark failed:\n${difference}`);
}
