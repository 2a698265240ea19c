import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { adtsFrame } from "../../../src/sound/media/aac-setup.ts";
import { findFfmpeg } from "../../../src/sound/media/ffmpeg.ts";
import { failureOf, openFrom } from "./heard.ts";
import { webOf, type Served } from "./memory-web.ts";
import { wav } from "./wav-fixture.ts";

const aac = Buffer.concat(
  Array.from({ length: 50 }, () => adtsFrame({ objectType: 2, rateIndex: 4, channelSetup: 1 }, new Uint8Array(100))),
);

let folder = "";
beforeEach(({ skip }) => {
  folder = mkdtempSync(join(tmpdir(), "clova-ffmpeg-"));
  skip(process.platform === "win32", "programs of the test are scripts, which Windows does not start");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program in the place of ffmpeg that gives 5000 frames of sound and then does as told. */
function pretend(ending: string): void {
  const bytes = wav([new Int16Array(5000).fill(1000)], { sampleRate: 44_100, bits: 32, isFloat: true });
  writeFileSync(join(folder, "sound.wav"), bytes);
  const lines = [
    `#!${process.execPath}`,
    `const sound = require("node:fs").readFileSync(${JSON.stringify(join(folder, "sound.wav"))});`,
    `process.stdin.resume();`,
    `process.stdout.write(sound, () => { ${ending} });`,
  ];
  writeFileSync(join(folder, "ffmpeg"), lines.join("\n"));
  chmodSync(join(folder, "ffmpeg"), 0o755);
}

async function heardOf(served: Served): Promise<{ frames: number; failure: string }> {
  const media = await openFrom(webOf(aac, served), {}, { searchPath: folder });
  let frames = 0;
  const reading = async (): Promise<void> => {
    for (let piece = await media.read(); piece !== null; piece = await media.read()) frames += piece[0]?.length ?? 0;
  };
  const failure = await failureOf(reading());
  media.close();
  return { frames, failure };
}

it.each([
  ["is killed", `process.kill(process.pid, "SIGKILL")`, {}, "was ended by SIGKILL"],
  ["fails", `process.stdin.on("end", () => process.exit(3))`, {}, "ended with status 3"],
  ["ends too early", "process.exit(0)", { end: "stalls", isChunked: true }, "ended before all AAC"],
] as const)("says so where ffmpeg %s in the middle, after what it gave", async (_, ending, served, reason) => {
  pretend(ending);
  const { frames, failure } = await heardOf(served);
  expect(frames).toBe(5000);
  expect(failure).toMatch(/^media-broken: /);
  expect(failure).toContain(reason);
});

it("names an ffmpeg that gives nothing", async () => {
  writeFileSync(join(folder, "ffmpeg"), `#!${process.execPath}\nprocess.exit(1);`);
  chmodSync(join(folder, "ffmpeg"), 0o755);
  const failure = await failureOf(openFrom(webOf(aac), {}, { searchPath: folder }));
  expect(failure).toMatch(/^media-broken: .*no sound that `.*ffmpeg` can decode/);
});

it("says where ffmpeg does not start", async () => {
  writeFileSync(join(folder, "ffmpeg"), `#!/nowhere/at/all`);
  chmodSync(join(folder, "ffmpeg"), 0o755);
  const failure = await failureOf(openFrom(webOf(aac), {}, { searchPath: folder }));
  expect(failure).toMatch(/^media-unsupported: .*does not start/);
});

it("looks for ffmpeg in no folder that depends on the one we are in", async () => {
  pretend("");
  expect(await findFfmpeg(folder)).toBe(join(folder, "ffmpeg"));
  expect(await findFfmpeg(["", ".", relative(process.cwd(), folder)].join(delimiter))).toBeNull();
});
