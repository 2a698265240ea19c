import { join } from "node:path";
import { tmpdir } from "node:os";
import { expect, it, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { openSpeaker } from "../../src/sound/open-speaker.ts";
import { createManualClock } from "./manual-clock.ts";
import { promptToneVoice } from "./tone-voice.ts";

const clock = createManualClock();
const notice = (line: string): never => expect.fail(line);

it("takes the time of every sound with `none`", () => {
  const types: string[] = [];
  const speaker = openSpeaker({ sound: "none", voice: promptToneVoice, clock, notice });
  const source = { type: "speech", text: "30 ms at 5", lang: "en" } as const;
  speaker.start({ audioId: "a", source }, ({ type }) => types.push(type));
  clock.advance(30);
  expect(types).toEqual(["audioStarted", "audioFinished"]);
});

it("refuses a recording it cannot write, by name", () => {
  const path = join(tmpdir(), "no-such-folder", "out.wav");
  const open = () => openSpeaker({ sound: `wav:${path}`, voice: promptToneVoice, clock, notice });
  expect(open).toThrow(ConfigurationError);
  expect(open).toThrow("no-such-folder");
});

it("closes the voice with the speaker", async () => {
  const close = vi.fn(() => Promise.resolve());
  await openSpeaker({ sound: "auto", voice: { ...promptToneVoice, close }, clock, notice }).close();
  expect(close).toHaveBeenCalledOnce();
});
