import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import type { AudioReport, Speaker } from "../../src/ports.ts";
import { createHostSpeaker, type HostSpeakerOptions } from "./speakers.ts";
import { probeSound } from "../../src/sound/host/probe-sound.ts";
import type { DriverName } from "../../src/sound/host/protocol.ts";
import { readWav } from "./read-wav.ts";
import { realClock } from "./manual-clock.ts";
import { toneVoice } from "./tone-voice.ts";

// These tests run the audio host as it is built, with its real drivers.

const folder = mkdtempSync(join(tmpdir(), "clova-host-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const rampFrames = 300 * 48;
const ramp = Int16Array.from({ length: rampFrames }, (_, i) => i + 1);

/** Plays sounds one after the other and closes the speaker. */
async function playOut(options: Partial<HostSpeakerOptions>, ...texts: string[]): Promise<string[]> {
  const notices: string[] = [];
  const notice = (line: string): void => void notices.push(line);
  const speaker = createHostSpeaker({ voice: toneVoice, driver: "auto", clock: realClock, notice, ...options });
  for (const text of texts) await played(speaker, text);
  await speaker.close();
  return notices;
}

const played = (speaker: Speaker, text: string): Promise<AudioReport> =>
  new Promise((resolve) => {
    const source = { type: "speech", text, lang: "ko" } as const;
    speaker.start({ audioId: text, source }, (report) => report.type !== "audioStarted" && resolve(report));
  });

/** The left channel without the silence around and between. */
const heard = (samples: Int16Array): Int16Array => samples.filter((sample, i) => i % 2 === 0 && sample !== 0);

/** ALSA whose only device is a WAV file, without the system's own configuration. */
function alsaIntoFile(wav: string): void {
  const config = join(folder, "asound.conf");
  writeFileSync(
    config,
    `pcm.!default { type file format "wav" file { @func getenv vars [ CLOVA_TEST_WAV ] default "/dev/null" } slave.pcm "nowhere" }
     pcm.nowhere { type null }`,
  );
  vi.stubEnv("ALSA_CONFIG_PATH", config);
  vi.stubEnv("CLOVA_TEST_WAV", wav);
}

it.for<DriverName>(["speaker", "audio-io"])("hands every sample to the device through %s", async (driver, { skip }) => {
  const wav = join(folder, `${driver}.wav`);
  alsaIntoFile(join(folder, "probe.wav"));
  const [probed] = await probeSound([driver]);
  skip(probed?.works !== true, `${driver} does not work here: ${probed?.detail}`);
  alsaIntoFile(wav);
  expect(await playOut({ driver }, "300 ms ramp")).toEqual([]);
  expect(heard(readWav(readFileSync(wav)).samples)).toEqual(ramp);
});

it("hands every byte to a player program, as the program expects it", async ({ skip }) => {
  skip(process.platform === "win32", noScripts);
  const bin = mkdtempSync(join(folder, "bin-"));
  const file = join(bin, "played");
  writePlayer(bin, "aplay", `echo "$@" >'${file}.words'; exec /bin/cat >>'${file}'`);
  vi.stubEnv("PATH", bin);
  expect(await playOut({ driver: "player" }, "300 ms ramp", "20 ms at -5")).toEqual([]);
  const { buffer, byteOffset, length } = readFileSync(file);
  const samples = new Int16Array(buffer.slice(byteOffset, byteOffset + (length & ~3)));
  expect(heard(samples)).toEqual(Int16Array.from([...ramp, ...new Array<number>(960).fill(-5)]));
  expect(readFileSync(`${file}.words`, "utf8")).toContain("--format=S16_LE --rate=48000 --channels=2");
});

it("passes over a player program that does not work", async ({ skip }) => {
  skip(process.platform === "win32", noScripts);
  const bin = mkdtempSync(join(folder, "bin-"));
  vi.stubEnv("PATH", bin);
  writePlayer(bin, "pacat", "echo 'Connection refused' >&2; exit 1");
  writePlayer(bin, "aplay", "exec /bin/cat >/dev/null");
  expect(await probeSound(["player"])).toEqual([{ driver: "player", works: true, detail: "aplay" }]);
});

it("says which player programs there could be", async () => {
  vi.stubEnv("PATH", mkdtempSync(join(folder, "bin-")));
  const [probed] = await probeSound(["player"]);
  expect(probed).toMatchObject({ works: false, detail: "none of pw-cat, pacat, aplay, play, ffplay is on the PATH" });
});

it("outlives a native driver that aborts, and goes on without sound after one notice", async () => {
  vi.stubEnv("ALSA_CONFIG_PATH", "/dev/null");
  vi.stubEnv("PATH", mkdtempSync(join(folder, "bin-")));
  vi.stubEnv("PULSE_SERVER", "unix:/nowhere");
  const works = (await probeSound()).some((probed) => probed.works);
  const notices = await playOut({}, "20 ms at 5", "20 ms at 5");
  if (works) return expect(notices).toEqual([]); // a system whose device does not hang on ALSA
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/^No sound device: .*; going on without sound\. `clova-device doctor` tells more\.$/);
});

it("does not begin before the first sound", async () => {
  const start = vi.fn();
  expect(await playOut({ start })).toEqual([]);
  expect(start).not.toHaveBeenCalled();
});

it("leaves no process behind when it is closed in the middle of a sound", async () => {
  const speaker = createHostSpeaker({ voice: toneVoice, driver: "silence", clock: realClock, notice: () => undefined });
  speaker.start({ audioId: "a", source: { type: "speech", text: "9000 ms at 5", lang: "ko" } }, () => undefined);
  await sleep(300);
  await speaker.close();
  if (!existsSync("/proc/self")) return;
  const children = execFileSync("ps", ["-o", "args=", "--ppid", String(process.pid)], { encoding: "utf8" });
  expect(children).not.toContain("host-process.js silence");
});

const noScripts = "a shell script cannot stand in for a program on Windows";

function writePlayer(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}
