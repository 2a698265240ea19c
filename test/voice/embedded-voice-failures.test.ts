import { fork, type ChildProcess } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import type { Voice } from "../../src/ports.ts";
import { createEmbeddedVoice, type EmbeddedVoiceOptions } from "../../src/voice/embedded-voice.ts";

// Scripts in the place of the engine.

let opened: Voice | undefined;
afterEach(() => opened?.close());
const create = (options: EmbeddedVoiceOptions): Voice => (opened = createEmbeddedVoice(options));

it("kills an engine that hangs", async () => {
  const voice = create({ patience: 200, startEngine: () => startScript("process.on('message', () => {})") });
  await expect(voice.speak("네.", "ko")).rejects.toThrow("no answer in 200 ms");
});

it("gives up after three crashes in a row, with the engine's last words", async () => {
  const crash = "process.on('message', () => { console.error('out of memory'); process.exit(3) })";
  const voice = create({ startEngine: () => startScript(crash) });
  for (let i = 0; i < 3; i++) await expect(voice.speak("네.", "ko")).rejects.toThrow("exit code 3: out of memory");
  await expect(voice.speak("네.", "ko")).rejects.toThrow("crashed 3 times in a row");
});

it("takes a new engine after one that answers with an error", async () => {
  const error = "process.on('message', ({ id }) => process.send({ id, error: 'no such voice' }))";
  const well = "process.on('message', ({ id }) => process.send({ id, sampleRate: 8000, pcm: Int16Array.of(1, 2) }))";
  const scripts = [error, well];
  const voice = create({ startEngine: () => startScript(scripts.shift() ?? "") });
  await expect(voice.speak("네.", "ko")).rejects.toThrow('text that begins "네.": no such voice');
  expect(await voice.speak("네.", "ko")).toEqual({ frames: 2, sampleRate: 8000, pcm: Int16Array.of(1, 2) });
});

/** A child process that runs `script`. */
function startScript(script: string): ChildProcess {
  return fork("-", {
    execArgv: ["--eval", script],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}
