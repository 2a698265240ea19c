import { expect, test } from "vitest";
import { useBrowser } from "../screen/page/browser.ts";
import { monoWav } from "../../src/report/mono-wav.ts";
import { createWavFile } from "../../src/sound/wav.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { soundKey } from "../../src/index.ts";
import { toldIfSlow } from "../../src/report/slow-work.ts";
import { answer } from "../extensions/answer.ts";
import { asked, had, looked, ownFolder } from "./reporting.ts";

useBrowser();

const failing = '---\n> 피자봇 시작해줘\n  says "뭐라고요?" (ko)\n  ...\n';
const passing = "---\n> 피자봇 시작해줘\n  ...\n";

/** A tone of `hertz` for half a second, as the emulator records it. */
function recorded(hertz: number): Buffer {
  const path = join(ownFolder(), "tone.wav");
  const file = createWavFile(path);
  const samples = Array.from({ length: 48_000 }, (_, i) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * (i >> 1)) / 48_000)),
  );
  file.write(Int16Array.from(samples));
  file.close();
  return readFileSync(path);
}

const loudness = (wav: Buffer): number => {
  let sum = 0;
  for (let at = 144; at < wav.length - 100; at += 2) sum += wav.readInt16LE(at) ** 2;
  return Math.sqrt(sum / ((wav.length - 244) / 2));
};

test("a recording becomes mono at 16 kHz, as loud as it was, without what 16 kHz cannot hold", () => {
  const { wav, ms } = monoWav(recorded(1000));
  expect(ms).toBe(500);
  expect({
    channels: wav.readUInt16LE(22),
    rate: wav.readUInt32LE(24),
    bits: wav.readUInt16LE(34),
    data: wav.readUInt32LE(40),
  }).toEqual({ channels: 1, rate: 16_000, bits: 16, data: 16_000 });
  expect(loudness(wav)).toBeCloseTo(7071, -2);
  expect(loudness(monoWav(recorded(12_000)).wav)).toBeLessThan(50);
});

test("a failed conversation can be heard, and its lines lead to their places", { timeout: 60_000 }, async () => {
  const page = await looked(await had(ownFolder(), { failing, passing }), { sound: "failed" });
  expect(await page.locator("audio").count()).toBe(1);
  await expect.poll(() => page.evaluate(`document.querySelector("audio").duration`)).toBeGreaterThan(0.5);
  expect(await page.locator(".marks li").allInnerTexts()).toEqual([
    expect.stringMatching(/\+0\.000 > 피자봇 시작해줘/),
    expect.stringMatching(/says "무엇을 주문할까요\?" \(ko\)/),
  ]);
  expect(await asked(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("what cannot be made audible is told of and is no failure", async () => {
  const { results, ...run } = await had(ownFolder(), { failing });
  const foreign = results.map((result) => ({ ...result, trace: [...result.trace] }));
  const notices: string[] = [];
  const page = await looked({ ...run, results: foreign }, { sound: "all", notice: (line) => notices.push(line) });
  expect(await page.locator("audio").count()).toBe(0);
  expect(await page.locator(".notices").innerText()).toContain("can only be made in the process that ran");
  expect(notices).toHaveLength(1);
});

test("conversations that sound the same are made audible once, and the others lead there", async () => {
  const other = '---\n> 피자봇 시작해줘\n  says "다른 말" (ko)\n  ...\n> 페퍼로니 피자 주문해줘\n  ...\n';
  const run = await had(ownFolder(), { first: failing, second: failing, other });
  const page = await looked(run, { sound: "failed" });
  expect(await page.locator("audio").count()).toBe(2);
  const link = page.getByText("The same as that of").getByRole("link");
  expect(await link.count()).toBe(1);
  expect(await link.innerText()).toMatch(/first\.conversation$/);
  await link.click();
  expect(await page.locator("h3:target").innerText()).toBe("Sound");
  expect(page.faults).toEqual([]);
});

test("what sounds otherwise has a clip of its own, however alike the lines are", async () => {
  const song = (name: string) => ({
    header: { namespace: "AudioPlayer", name: "Play" },
    payload: {
      audioItem: {
        audioItemId: "a",
        stream: {
          beginAtInMilliseconds: 0,
          durationInMilliseconds: 1000,
          token: "t",
          url: `http://127.0.0.1:1/${name}.mp3`,
          urlPlayable: true,
        },
      },
      playBehavior: "REPLACE_ALL",
      source: { name: "x" },
    },
  });
  const folder = ownFolder();
  const keys = await Promise.all(
    ["a", "b", "a"].map(async (name, index) => {
      const extension = () => answer({ directives: [song(name)], ends: true });
      const lines = { [`${name}${index}`]: "---\n> /launch\n  ...\n" };
      const { results } = await had(folder, lines, { extension, rules: { "media.fetch": false } });
      return soundKey(results[0]!);
    }),
  );
  expect(keys[2]).toBe(keys[0]);
  expect(keys[1]).not.toBe(keys[0]);
});

test("work that takes long is told of, with the time it took; other work is not", async () => {
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line);
  await toldIfSlow(Promise.resolve(), { what: "Making something", tell });
  expect(lines).toEqual([]);
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const told = toldIfSlow(slow, { what: "Making something", tell, after: 0 });
  await expect.poll(() => lines).toEqual(["Making something …"]);
  finish();
  await told;
  expect(lines[1]).toMatch(/^That took \d.*s\.$/);
});
