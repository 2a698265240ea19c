import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { bar, inTurns } from "./measure.js";

const program = join(import.meta.dirname, "..", "bin", "clova-device.js");

/** How long a person waits for the help page, and for the first prompt on a terminal with the sound off. */
export async function start() {
  const [nothing, help] = await inTurns(
    15,
    () => spawnSync(process.execPath, ["-e", "0"]),
    () => spawnSync(process.execPath, [program, "--help"]),
  );
  const bars = [bar("`--help` against `node -e 0`", help / nothing, "×", { atMost: 1.6 })];
  if (spawnSync("script", ["--version"]).status !== 0) {
    console.error("start to first prompt: not measured, there is no `script` (util-linux) to make a terminal");
    return bars;
  }
  const [bare, prompt] = await inTurns(
    15,
    () => onTerminal("node -e 0", null),
    () => onTerminal(`node ${program} demo --sound none`, "\n> "),
  );
  return [...bars, bar("start to first prompt against `node -e 0`", prompt / bare, "×", { atMost: 3 })];
}

/** Runs a command on a terminal until it prints `until`, or to its end. */
function onTerminal(command, until) {
  return new Promise((resolve) => {
    const child = spawn("script", ["--quiet", "--command", command, "/dev/null"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    let text = "";
    child.stdout.on("data", (data) => {
      text += data;
      if (until === null || !text.includes(until)) return;
      resolve();
      child.kill();
    });
    child.on("exit", resolve);
  });
}
