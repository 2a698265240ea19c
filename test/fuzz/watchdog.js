// Stands beside the fuzzer: a story that never gives the thread back ends the process, and is told of.

import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

let timer;

parentPort.on("message", (story) => {
  clearTimeout(timer);
  if (story === null) return;
  timer = setTimeout(() => {
    // Nothing of a story may reach a terminal as it is.
    const shown = story.replace(/\p{C}/gu, (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`);
    writeSync(2, `\nno end of a story within ${workerData.longest} ms:\n${shown}\n`);
    process.kill(process.pid, "SIGKILL");
  }, workerData.longest);
});
