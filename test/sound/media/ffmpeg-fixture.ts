import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { wav } from "./wav-fixture.ts";

const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;

/** Skips a test on machines without ffmpeg, except where tests are required to run. */
export function needsFfmpeg(context: TestContext): void {
  context.skip(!hasFfmpeg && process.env["CI"] !== "true", "ffmpeg is not installed");
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "clova-media-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string, options: readonly string[]): void {
  const { status, stderr } = spawnSync("ffmpeg", ["-y", "-loglevel", "error", ...options], { cwd: folder });
  if (status !== 0) throw new Error(`ffmpeg failed: ${stderr.toString()}`);
}

/** Has ffmpeg write these samples as files, the last option naming the main one. */
export function encoded(
  channels: readonly Int16Array[],
  sampleRate: number,
  options: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  return inFolder((folder) => {
    writeFileSync(join(folder, "in.wav"), wav(channels, { sampleRate }));
    run(folder, ["-i", "in.wav", ...options]);
    const names = readdirSync(folder).filter((name) => name !== "in.wav");
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  });
}

/** One such file. */
export function encodedFile(
  channels: readonly Int16Array[],
  sampleRate: number,
  options: readonly string[],
): Uint8Array {
  return [...encoded(channels, sampleRate, options).values()][0] as Uint8Array;
}

/** What ffmpeg itself makes of a file: its first channel. */
export function decodedByFfmpeg(file: Uint8Array, extension: string, channels: number): Float32Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, `in.${extension}`), file);
    run(folder, ["-i", `in.${extension}`, "-f", "f32le", "-c:a", "pcm_f32le", "out.raw"]);
    const bytes = readFileSync(join(folder, "out.raw"));
    const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    return all.filter((_, i) => i % channels === 0);
  });
}
