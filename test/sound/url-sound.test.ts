import { expect, it } from "vitest";
import { MediaError } from "../../src/errors.ts";
import type { OpenMedia } from "../../src/sound/media/media.ts";
import { liveUrls, measuredUrls, type LoadUrl, type Loading } from "../../src/sound/url-sound.ts";
import { fedMedia, settle, type FedMedia } from "./fed-media.ts";

const url = { type: "url", url: "https://example.com/a.mp3" } as const;
const openOnly =
  (media: FedMedia): OpenMedia =>
  () =>
    Promise.resolve(media);
const open = (): AbortSignal => new AbortController().signal;
const notices: string[] = [];
const measured = (media: FedMedia, isRecorded: boolean): LoadUrl =>
  measuredUrls({ openMedia: openOnly(media), isRecorded, notice: (line) => notices.push(line) });

it("begins in real time as soon as a second of it has arrived", async () => {
  const media = fedMedia();
  let hasBegun = false;
  const loading = liveUrls({ openMedia: openOnly(media) })(url, open()).then((sound) => {
    hasBegun = true;
    return sound;
  });
  media.feed(47_000);
  await settle();
  expect(hasBegun).toBe(false);
  media.feed(1000);
  expect((await loading).arrived(0)).toBe(48_000);
});

it("begins at once what is shorter than that", async () => {
  const media = fedMedia();
  media.feed(10);
  media.finish();
  expect((await liveUrls({ openMedia: openOnly(media) })(url, open())).frames).toBe(10);
});

it("fails where nothing of it comes, and begins where something does", async () => {
  const broken = new MediaError("media-broken", "nothing there");
  const nothing = fedMedia();
  nothing.fail(broken);
  await expect(liveUrls({ openMedia: openOnly(nothing) })(url, open())).rejects.toBe(broken);
  const something = fedMedia();
  something.feed(10);
  something.fail(broken);
  expect(await liveUrls({ openMedia: openOnly(something) })(url, open())).toMatchObject({
    frames: 10,
    failure: broken,
  });
});

it("lets go of a stream that is given up while it is being loaded", async () => {
  const media = fedMedia();
  const abort = new AbortController();
  const loading = liveUrls({ openMedia: openOnly(media) })(url, abort.signal);
  await settle();
  abort.abort();
  await loading;
  expect(media.isClosed()).toBe(true);
});

it("tells how far it has been loaded, until it begins", async () => {
  const media = fedMedia();
  const told: Parameters<Loading>[0][] = [];
  let report: ((received: number, expected: number | null) => void) | undefined;
  const openMedia: OpenMedia = (_source, { progress }) => {
    report = progress;
    report?.(1000, 4000);
    return Promise.resolve(media);
  };
  media.feed(48_000);
  await liveUrls({ openMedia, loading: (progress) => told.push(progress) })(url, open());
  report?.(2000, 4000);
  expect(told).toEqual([
    { url: url.url, received: 0, expected: null },
    { url: url.url, received: 1000, expected: 4000 },
    null,
  ]);
});

it("knows the true length in virtual time, and decodes nothing that nobody listens to", async () => {
  const media = fedMedia({ sampleRate: 44_100, measures: () => Promise.resolve(44_100 * 3600) });
  const sound = await measured(media, false)(url, open());
  expect([sound.frames, sound.addTo, media.asked(), media.isClosed()]).toEqual([48_000 * 3600, null, 0, true]);
});

it("decodes in virtual time what is recorded", async () => {
  const media = fedMedia({ measures: () => Promise.resolve(100) });
  media.feed(100);
  media.finish();
  const sound = await measured(media, true)(url, open());
  expect([sound.frames, sound.addTo !== null]).toEqual([100, true]);
});

it.each([false, true])(
  "is an hour of silence in virtual time, with a notice, for a stream without an end (recorded: %s)",
  async (is) => {
    const media = fedMedia({ measures: () => Promise.resolve(null) });
    const sound = await measured(media, is)(url, open());
    expect([sound.frames, sound.addTo, media.isClosed()]).toEqual([3600 * 48_000, null, true]);
    expect(notices.pop()).toContain(`${url.url} is taken for a stream without an end`);
  },
);

it("is as much silence in virtual time as is wanted of a stream without an end", async () => {
  const media = fedMedia({ measures: () => Promise.resolve(null) });
  const sound = await measured(media, false)({ ...url, from: 2000, until: 5000 }, open());
  expect(sound.frames).toBe(3 * 48_000);
  expect(notices.pop()).toContain("3 s of silence");
});

it("plays in virtual time what comes before a stream breaks off", async () => {
  const broken = new MediaError("media-unreachable", "it broke off");
  const media = fedMedia({ measures: () => Promise.reject(broken) });
  media.feed(500);
  media.fail(broken);
  const sound = await measured(media, false)(url, open());
  expect([sound.frames, sound.failure]).toEqual([500, broken]);
});

it("gives up in virtual time on a stream that cannot be looked through in time", async () => {
  const openMedia: OpenMedia = (_source, { signal }) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("ended"))));
  const load = measuredUrls({ openMedia, isRecorded: false, notice: () => undefined, patience: 5 });
  await expect(load(url, open())).rejects.toMatchObject({ code: "media-timeout" });
});

it("tells nothing of a sound that is loaded ahead of its time", async () => {
  const told: unknown[] = [];
  const media = fedMedia();
  media.feed(48_000);
  let isAhead = true;
  let report: ((received: number, expected: number | null) => void) | undefined;
  const openMedia: OpenMedia = (_source, { progress }) => {
    progress?.(1, 10);
    report = progress;
    isAhead = false;
    report?.(2, 10);
    return Promise.resolve(media);
  };
  await liveUrls({ openMedia, loading: (progress) => told.push(progress) })(url, open(), () => isAhead);
  expect(told).toEqual([{ url: url.url, received: 2, expected: 10 }, null]);
});
