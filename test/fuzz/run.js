// `npm run fuzz [-- --seed N --runs N]`: many answers that nobody expects. Ends with one line, and fails where a device
// did not stand an answer or memory grew.

import { register } from "node:module";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { seed: { type: "string" }, runs: { type: "string", default: "20000" } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(values.runs);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(runs) || runs < 4) {
  console.error("usage: npm run fuzz [-- --seed WHOLE_NUMBER --runs WHOLE_NUMBER_FROM_4]");
  process.exit(2);
}
register("./typescript-hooks.js", import.meta.url);
const { campaign } = await import("./campaign.ts");
process.exitCode = (await campaign({ seed, runs })) ? 0 : 1;
