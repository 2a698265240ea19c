import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { createWavFile } from "../../src/sound/wav.ts";
import { readWav } from "./read-wav.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-wav-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const newPath = (): string => join(folder, `${++count}.wav`);

it("writes samples that are read back as they were", () => {
  const file = createWavFile(newPath());
  file.write(Int16Array.of(1, -1, 32_767, -32_768));
  file.lengthen(4);
  file.write(Int16Array.of(5, 6));
  file.close();
  const samples = Int16Array.of(1, -1, 32_767, -32_768, 0, 0, 0, 0, 5, 6);
  expect(readWav(readFileSync(file.path))).toEqual({ sampleRate: 48_000, channels: 2, samples });
});

it("is a whole WAV file after each write, were the process to die", () => {
  const file = createWavFile(newPath());
  for (const frames of [0, 2, 3]) {
    file.lengthen(frames);
    const bytes = readFileSync(file.path);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44);
    expect(readWav(bytes).samples).toHaveLength(2 * frames);
  }
  file.close();
});

it("spends no room on an hour of silence", () => {
  const file = createWavFile(newPath());
  file.lengthen(3600 * 48_000);
  file.write(Int16Array.of(7, 7));
  file.close();
  const { size, blocks } = statSync(file.path);
  expect(size).toBe(44 + 4 * (3600 * 48_000 + 1));
  if (process.platform === "linux") expect(blocks * 512).toBeLessThan(1 << 20);
});

it("names the file it cannot write, and what to do", () => {
  const path = join(folder, "missing", "out.wav");
  expect(() => createWavFile(path)).toThrow(ConfigurationError);
  expect(() => createWavFile(path)).toThrow(/missing\/out\.wav.*ENOENT.*name another file/);
});

it("reads no more than is there, whatever the length fields say", () => {
  const file = createWavFile(newPath());
  file.write(Int16Array.of(1, 2, 3, 4));
  file.close();
  const bytes = readFileSync(file.path);
  bytes.writeUInt32LE(0x7fff_ffff, 40);
  expect(readWav(bytes).samples).toEqual(Int16Array.of(1, 2, 3, 4));
  expect(readWav(bytes.subarray(0, 49)).samples).toEqual(Int16Array.of(1, 2));
});

it.each([
  ["nothing", Buffer.alloc(0)],
  ["another file", Buffer.from("ID3 and so on, an mp3 file")],
  ["a header without sound", Buffer.from("RIFF\u0004\u0000\u0000\u0000WAVE", "latin1")],
])("refuses %s", (_, bytes) => {
  expect(() => readWav(bytes)).toThrow(RangeError);
});
