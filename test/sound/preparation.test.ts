import { expect, it, vi } from "vitest";
import { MediaError } from "../../src/errors.ts";
import { createPreparation } from "../../src/sound/preparation.ts";
import { heldSound } from "../../src/sound/sound.ts";
import type { LoadUrl } from "../../src/sound/url-sound.ts";
import { settle } from "./fed-media.ts";
import { toneVoice } from "./tone-voice.ts";

const bell = { type: "url", url: "https://example.com/bell.mp3" } as const;
const gong = { type: "url", url: "https://example.com/gong.mp3" } as const;

const nobody = (): void => undefined;

function setUp(load?: LoadUrl) {
  const close = vi.fn();
  const loaded: string[] = [];
  const aborted: string[] = [];
  const loadUrl: LoadUrl = ({ url }, signal) => {
    loaded.push(url);
    signal.addEventListener("abort", () => aborted.push(url));
    return Promise.resolve({ ...heldSound(10, null), close });
  };
  return { preparation: createPreparation(toneVoice, load ?? loadUrl), close, loaded, aborted };
}

it("hands out what was loaded ahead, once", async () => {
  const { preparation, loaded } = setUp();
  preparation.ahead(bell, nobody);
  await preparation.take(bell).sound;
  expect(loaded).toEqual([bell.url]);
  await preparation.take(bell).sound;
  expect(loaded).toEqual([bell.url, bell.url]);
});

it("lets go of what was loaded ahead for nothing", async () => {
  const { preparation, close, aborted } = setUp();
  preparation.ahead(bell, nobody);
  preparation.ahead(gong, nobody);
  await settle();
  expect([aborted, close.mock.calls.length]).toEqual([[bell.url], 1]);
  preparation.drop();
  await settle();
  expect([aborted, close.mock.calls.length]).toEqual([[bell.url, gong.url], 2]);
});

it("tells whoever takes it of a failure ahead, and nobody else", async () => {
  const missing = new MediaError("media-status", "it is not there");
  const { preparation } = setUp(() => Promise.reject(missing));
  preparation.ahead(bell, nobody);
  await settle();
  await expect(preparation.take(bell).sound).rejects.toBe(missing);
  preparation.ahead({ type: "speech", text: "broken", lang: "ko" }, nobody);
  await settle();
});

it("tells when it is there, and hands it out without a wait from then on", async () => {
  const { preparation } = setUp();
  const ready = vi.fn();
  preparation.ahead(bell, ready);
  expect(ready).not.toHaveBeenCalled();
  await settle();
  const { sound } = preparation.take(bell);
  expect(ready.mock.calls).toEqual([[sound]]);
});

it("says of a sound that it is ahead of its time until it is taken", () => {
  const waits: (boolean | undefined)[] = [];
  let isAhead: (() => boolean) | undefined;
  const { preparation } = setUp((_source, _signal, ahead) => {
    isAhead = ahead;
    return new Promise(() => undefined);
  });
  preparation.ahead(bell, nobody);
  waits.push(isAhead?.());
  void preparation.take(bell);
  waits.push(isAhead?.());
  expect(waits).toEqual([true, false]);
});
