import { join } from "node:path";
import { tmpdir } from "node:os";
import { expect, it, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { openSpeaker, type OpenSpeakerOptions } from "../../src/sound/open-speaker.ts";
import { createManualClock } from "./manual-clock.ts";
import { promptToneVoice } from "./tone-voice.ts";

const clock = createManualClock();
const notice = (line: string): never => expect.fail(line);
const noWeb = () => Promise.reject(new Error("this test has no web"));
const background = { volume: 0.2, ramp: 150 };
const opened = (options: Pick<OpenSpeakerOptions, "sound"> & Partial<OpenSpeakerOptions>) =>
  openSpeaker({ voice: promptToneVoice, clock, isVirtual: true, web: noWeb, background, notice, ...options });

it("takes the time of every sound with `none`", () => {
  const types: string[] = [];
  const speaker = opened({ sound: "none" });
  const source = { type: "speech", text: "30 ms at 5", lang: "en" } as const;
  speaker.start({ audioId: "a", source }, ({ type }) => types.push(type));
  clock.advance(30);
  expect(types).toEqual(["audioStarted", "audioFinished"]);
});

it("refuses a recording it cannot write, by name", () => {
  const path = join(tmpdir(), "no-such-folder", "out.wav");
  const open = () => opened({ sound: `wav:${path}` });
  expect(open).toThrow(ConfigurationError);
  expect(open).toThrow("no-such-folder");
});

it("closes the voice with the speaker", async () => {
  const close = vi.fn(() => Promise.resolve());
  await opened({ sound: "auto", voice: { ...promptToneVoice, close } }).close();
  expect(close).toHaveBeenCalledOnce();
});
