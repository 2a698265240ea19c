import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { writeConversations, writeSpecs } from "./files.js";
import { versionOf } from "./install.js";

// Every way to have the same conversations: its name, how its files are written and which command runs them.

const beside = (file) => join(import.meta.dirname, file);
const program = beside("../../bin/clova-device.js");

/** Ours, the library first: it is what all others are held against. */
export const ourTools = {
  inProcess: [
    ours("the library", (folder) => [beside("library.js"), folder, "in-process"]),
    ours("clova-device test --handler", (folder) => [program, "test", folder, "--handler", beside("pizza-skill.cjs")]),
  ],
  http: [
    ours("the library", (folder) => [beside("library.js"), folder, "http"]),
    ours("clova-device test", (folder) => [program, "test", folder]),
    ours("clova-device test --signature none", (folder) => [program, "test", folder, "--signature", "none"]),
  ],
};

/** The others, in mocha, which all their documentations use. */
export const rivals = {
  inProcess: ["virtual-alexa", "alice-tester", "alexa-skill-test-framework", "ask-sdk-test"].map(inMocha),
  http: ["virtual-alexa", "alice-tester"].map(inMocha),
};

function ours(name, args) {
  return { name: () => name, write: writeConversations, args };
}

function inMocha(tool) {
  const mocha = beside("../node_modules/mocha/bin/mocha.js");
  return {
    name: () => `${tool} ${versionOf(tool)}`,
    write: (folder, count, url) => writeSpecs(folder, count, tool, url),
    // alexa-skill-test-framework knows a mocha that ended its process by itself, and leaves a timer of 3 s with each turn.
    args: (folder) => [mocha, "--exit", folder],
  };
}

/** Runs a command of Node's to its end. Rejects with what it said if that was not well. */
export async function run(args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`it ended with ${code}: ${said.trim().slice(-2000)}`);
}
