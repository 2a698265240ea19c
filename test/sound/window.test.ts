import { describe, expect, it } from "vitest";
import type { AudioReport, UrlSource } from "../../src/ports.ts";
import { createMediaOpener } from "../../src/sound/media/open-media.ts";
import { createRecording } from "../../src/sound/recording.ts";
import { liveUrls, measuredUrls, type LoadUrl } from "../../src/sound/url-sound.ts";
import { rampSample, settle } from "./fed-media.ts";
import { createManualClock } from "./manual-clock.ts";
import { memoryFile } from "./memory-file.ts";
import { memoryWeb, webOf, type MemoryWeb } from "./media/memory-web.ts";
import { mp3, mp3Frames, sweep } from "./media/mp3-fixture.ts";
import { transportStream } from "./media/transport-stream-fixture.ts";
import { wav } from "./media/wav-fixture.ts";
import { createTimelineSpeaker } from "./speakers.ts";
import { promptToneVoice } from "./tone-voice.ts";

// A part of a sound on the web, from the speaker's side: how long it is said to be, and how long it is.

const sampleRate = 48_000;
const whole = 7000;
const sound = sweep((whole / 1000) * sampleRate, sampleRate);
const url = "http://sound.test/a";

interface Served {
  /** Anew for each test. */
  readonly web: () => MemoryWeb;
  /** Milliseconds. */
  readonly length: number;
}

/** Segments of forty frames, which are 960 ms. */
function playlist(): Served {
  const perSegment = 40;
  const frames = mp3Frames([sound], { sampleRate });
  const segments = Array.from({ length: Math.ceil(frames.length / perSegment) }, (_, i) =>
    transportStream(frames.slice(i * perSegment, (i + 1) * perSegment), 3, i * perSegment, 1152),
  );
  const lines = segments.flatMap((_, i) => ["#EXTINF:0.96,", `s${i}`]);
  const list = Buffer.from(["#EXTM3U", "#EXT-X-TARGETDURATION:1", ...lines, "#EXT-X-ENDLIST"].join("\n"));
  const bytesAt = (asked: string): Uint8Array => (asked === url ? list : segments[Number(asked.slice(-1))]!);
  return { web: () => memoryWeb((asked) => ({ bytes: bytesAt(asked) })), length: (frames.length * 1152) / 48 };
}

function file(bytes: Uint8Array): Served {
  return { web: () => webOf(bytes), length: whole };
}

const formats: Readonly<Record<string, Served>> = {
  mp3: file(mp3([sound], { sampleRate })),
  WAV: file(wav([sound], { sampleRate })),
  HLS: playlist(),
};

const times: Readonly<Record<string, (web: MemoryWeb) => LoadUrl>> = {
  "virtual time": (web) => measured(web, false),
  "virtual time, recorded": (web) => measured(web, true),
  "real time": (web) => liveUrls({ openMedia: createMediaOpener({ web }) }),
};
const measured = (web: MemoryWeb, isRecorded: boolean): LoadUrl =>
  measuredUrls({ openMedia: createMediaOpener({ web }), isRecorded, notice: (line) => expect.fail(line) });

/** What is reported of a part of the sound, with the time since it started, and what is recorded of it. */
async function played(loadUrl: LoadUrl, part: Pick<UrlSource, "from" | "until">) {
  const clock = createManualClock(0);
  const recorded = memoryFile();
  const recording = createRecording(recorded, clock, (line) => expect.fail(line));
  const speaker = createTimelineSpeaker({ voice: promptToneVoice, clock, recording, loadUrl });
  const reports: AudioReport[] = [];
  const ends: number[] = [];
  speaker.start({ audioId: "a", source: { type: "url", url, ...part } }, (report) => {
    reports.push(report);
    if (report.type !== "audioStarted") ends.push(clock.now());
  });
  while (reports.length === 0) await settle();
  for (let turns = 0; ends.length === 0 && turns < 10_000; turns++) {
    await settle();
    if (clock.holds() === 0) clock.advance(10);
  }
  await speaker.close();
  return { reports, end: ends[0], samples: recorded.samples };
}

const lengths = (duration: number | null, end = duration): object[] => [
  { type: "audioStarted", audioId: "a", duration },
  { type: "audioFinished", audioId: "a", duration: end },
];

describe.each(Object.entries(formats))("a part of a sound (%s)", (_, { web, length }) => {
  it.each(Object.keys(times))("begins and ends within it (%s)", async (time) => {
    const { reports, end } = await played(times[time]!(web()), { from: 1200, until: 1900 });
    expect(reports).toEqual(lengths(700));
    expect(end).toBe(700);
  });

  it.each(Object.keys(times))("ends where the sound ends (%s)", async (time) => {
    const { reports, end } = await played(times[time]!(web()), { from: 6500, until: 9000 });
    expect(reports).toEqual(lengths(length - 6500));
    expect(end).toBe(length - 6500);
  });

  it.each(Object.keys(times))("is nothing behind its end, and over at once (%s)", async (time) => {
    for (const from of [length, 60_000]) {
      const { reports, end } = await played(times[time]!(web()), { from });
      expect(reports).toEqual(lengths(0));
      expect(end).toBe(0);
    }
  });

  it.each(Object.keys(times))("is nothing where it ends before it begins (%s)", async (time) => {
    const { reports } = await played(times[time]!(web()), { from: 1000, until: 1000 });
    expect(reports).toEqual(lengths(0));
  });
});

it.each(["mp3", "HLS"])(
  "tells the length of a longer part in real time when it has been heard (%s)",
  async (format) => {
    const { reports } = await played(times["real time"]!(formats[format]!.web()), { from: 100, until: 6900 });
    expect(reports).toMatchObject(lengths(null, 6800));
  },
);

it.each(["virtual time, recorded", "real time"])("lets exactly the part be heard (%s)", async (time) => {
  const ramp = Int16Array.from({ length: 2 * sampleRate }, (_, i) => rampSample(i));
  const { samples } = await played(times[time]!(webOf(wav([ramp]))), { from: 250, until: 1350 });
  expect(samples()).toEqual(Array.from(ramp.subarray(250 * 48, 1350 * 48)));
});

it("tells in real time what an mp3 says of itself until its length is known", async () => {
  const { web } = formats["mp3"]!;
  const { reports } = await played(times["real time"]!(web()), { from: 100, until: 6900 });
  expect(reports[0]).toMatchObject({ duration: null, announced: 6800 });
});
