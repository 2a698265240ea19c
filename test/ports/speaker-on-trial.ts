import { expect } from "vitest";
import { MediaError } from "../../src/errors.ts";
import type { AudioReport, Speaker, Voice } from "../../src/ports.ts";
import { mediaSound } from "../../src/sound/media-sound.ts";
import { heldSound } from "../../src/sound/sound.ts";
import type { LoadUrl } from "../../src/sound/url-sound.ts";
import { fedMedia, type FedMedia } from "../sound/fed-media.ts";
import { toneVoice } from "../sound/tone-voice.ts";

export interface SpeakerUnderTest {
  readonly speaker: Speaker;
  /** Lets time pass for the speaker. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** What the speaker under test is made of. */
export interface SpeakerParts {
  readonly voice: Voice;
  readonly loadUrl: LoadUrl;
}

export type CreateSpeaker = (parts: SpeakerParts) => SpeakerUnderTest;

/** A web with one sound of a tenth of a second, and one that the test lets arrive. */
const webWith =
  (arriving: FedMedia): LoadUrl =>
  async ({ url }) => {
    await Promise.resolve();
    if (url === missing) throw new MediaError("media-status", "it is not there");
    if (url === slow) return mediaSound(arriving);
    return heldSound(100 * 48, (out) => out.fill(700));
  };
export const missing = "https://example.com/missing.mp3";
export const slow = "https://example.com/slow.mp3";

/** A speaker and what it reports. `frames` is what the slow sound is said to be long, of 48 a millisecond. */
export function speakerOnTrial(create: CreateSpeaker, frames: number | null = 100 * 48) {
  const media = fedMedia({ frames });
  const { speaker, pass } = create({ voice: toneVoice, loadUrl: webWith(media) });
  const reports: AudioReport[] = [];
  const report = (report: AudioReport): void => void reports.push(report);
  const say = (audioId: string, text: string): void =>
    speaker.start({ audioId, source: { type: "speech", text, lang: "ko" } }, report);
  const show = (audioId: string, url: string): void => speaker.start({ audioId, source: { type: "url", url } }, report);
  const types = (audioId: string): string[] =>
    reports.filter((report) => report.audioId === audioId).map(({ type }) => type);
  const until = async (audioId: string, type: AudioReport["type"]): Promise<void> => {
    for (let waited = 0; !types(audioId).includes(type) && waited < 5000; waited += 10) await pass(10);
    expect(types(audioId)).toContain(type);
  };
  return { speaker, pass, media, reports, say, show, types, until };
}
