import { expect, it, vi } from "vitest";
import { MediaError } from "../../../src/errors.ts";
import { flac } from "./flac-fixture.ts";
import { openFrom } from "./heard.ts";
import { webOf } from "./memory-web.ts";
import { mp3, sweep } from "./mp3-fixture.ts";
import { transportStream } from "./transport-stream-fixture.ts";
import { wav } from "./wav-fixture.ts";

const sound = sweep(30_000, 44_100);
const bare = mp3([sound]);

/** Numbers without a pattern, the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

function spoiled(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed);
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < 60; i++) copy[Math.floor(roll() ** 2 * copy.length)] = Math.floor(roll() * 256);
  return seed % 3 === 0 ? copy.subarray(0, Math.floor(roll() * copy.length)) : copy;
}

const files = {
  mp3: bare,
  wav: wav([sound, sound]),
  flac: flac([sound], 44_100, 1024),
  "transport stream": transportStream(
    [bare.subarray(0, 417), bare.subarray(417, 835), bare.subarray(835, 1253)],
    3,
    0,
    1152,
  ),
};

it.each(Object.entries(files))("comes to an end with a spoiled %s, measured and read alike", async (_, file) => {
  const complaints = vi.spyOn(console, "error");
  for (let seed = 0; seed < 40; seed++) {
    try {
      const media = await openFrom(webOf(spoiled(file, seed)));
      const measured = await media.measure();
      let count = 0;
      for (let piece = await media.read(); piece !== null; piece = await media.read()) count += piece[0]?.length ?? 0;
      media.close();
      expect(count).toBe(measured);
    } catch (error) {
      expect(error).toBeInstanceOf(MediaError);
    }
  }
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

it("lets the event loop go on while it reads without a pause", async () => {
  const media = await openFrom(webOf(mp3([sweep(1_000_000, 44_100)])));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  while ((await media.read()) !== null);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

it("frees its decoder once, whenever it is closed", async () => {
  const media = await openFrom(webOf(bare));
  const reading = media.read();
  media.close();
  media.close();
  await expect(reading).rejects.toBeInstanceOf(MediaError);
});
