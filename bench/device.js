import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createEmbeddedVoice } from "../build/voice/embedded-voice.js";
import { embeddedVoiceInstalled } from "../build/voice/installed-package.js";
import { bar, median, time } from "./measure.js";

/** How much memory a process with one device has. */
export function memory() {
  const child = join(import.meta.dirname, "one-device.js");
  const sizes = Array.from({ length: 5 }, () =>
    Number(spawnSync(process.execPath, [child], { encoding: "utf8" }).stdout),
  );
  return [bar("memory of one device", median(sizes), "MB", { atMost: 90 })];
}

/** How long the embedded voice takes for a sentence once it is running. */
export async function voice() {
  if (!embeddedVoiceInstalled()) return [];
  const speaker = createEmbeddedVoice();
  const speak = () => speaker.speak("몇 판 주문할까요?", "ko");
  await speak();
  const times = [];
  for (let round = 0; round < 20; round++) times.push(await time(speak));
  await speaker.close();
  return [bar("a sentence of the embedded voice, warm", median(times), "ms", { atMost: 20 })];
}
