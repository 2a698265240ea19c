import { expect, test } from "vitest";
import type { PlayerActivity } from "../../src/cic/context.ts";
import { playbackState } from "../../src/device/audio-player/state.ts";
import { deliver, directive, hidden, play, playerDevice } from "./player.ts";

type Device = ReturnType<typeof playerDevice>;

const playing = (device: Device): void => {
  device.receive(play("a"));
  device.begins();
  device.pass(1000);
};
const paused = (device: Device): void => {
  playing(device);
  device.receive(directive("PlaybackController.Pause"));
  device.pass(500);
};
const stopped = (device: Device): void => {
  playing(device);
  device.receive(directive("PlaybackController.Stop"));
};
const requesting = (device: Device): void => device.receive(hidden("a"));
const loading = (device: Device): void => device.receive(play("a"));
const queued = (device: Device): void => device.receive(play("b", "ENQUEUE"));
const and =
  (...steps: ((device: Device) => void)[]) =>
  (device: Device): void =>
    steps.forEach((take) => take(device));
const idle = (): void => undefined;

const clearAll = { type: "AudioPlayer.ClearQueue", messageId: "m", payload: { clearBehavior: "CLEAR_ALL" } } as const;
const clearEnqueued = { ...clearAll, payload: { clearBehavior: "CLEAR_ENQUEUED" } } as const;
const repeat = {
  type: "PlaybackController.SetRepeatMode",
  messageId: "m",
  payload: { repeatMode: "REPEAT_ONE" },
} as const;
const repeating = (device: Device): void => device.receive(repeat);

const replace = (device: Device): void => device.receive(play("n"));
const replaceHidden = (device: Device): void => device.receive(hidden("n"));
const enqueue = (device: Device): void => device.receive(play("n", "ENQUEUE"));
const begins = (device: Device): void => device.begins();
const ends = (device: Device): void => device.ends();
const fails = (device: Device): void => device.fails();
const overdue = (device: Device): void => device.pass(8000);
const does =
  (type: Parameters<typeof directive>[0]) =>
  (device: Device): void =>
    device.receive(directive(type));
const pause = does("PlaybackController.Pause");
const resume = does("PlaybackController.Resume");
const stop = does("PlaybackController.Stop");
const next = does("PlaybackController.Next");
const previous = does("PlaybackController.Previous");
const replay = does("PlaybackController.Replay");
const report = does("AudioPlayer.ExpectReportPlaybackState");

// Client guide, AudioPlayer, PlaybackController and Handle audio playback: the player's transitions. `a` plays first, `b`
// is queued behind it, `n` is new.
// prettier-ignore
const rows: readonly [what: string, before: (device: Device) => void, happens: (device: Device) => void, activity: PlayerActivity, events: readonly string[]][] = [
  ["power on",                                  idle,                       idle,                        "IDLE",    []],
  ["play when idle",                            idle,                       and(replace, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["play when stopped",                         stopped,                    and(replace, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["play what has to be asked for",             idle,                       replaceHidden,               "IDLE",    ["StreamRequested"]],
  ["the stream comes",                          requesting,                 and((d) => d.receive(deliver({ url: "https://x" })), begins), "PLAYING", ["PlayStarted a 0"]],
  ["replace what plays",                        playing,                    and(replace, begins),        "PLAYING", ["PlayStopped a 1000", "PlayStarted n 0"]],
  ["replace what is paused",                    paused,                     and(replace, begins),        "PLAYING", ["PlayStopped a 1000", "PlayStarted n 0"]],
  ["replace by what has to be asked for",       playing,                    replaceHidden,               "STOPPED", ["PlayStopped a 1000", "StreamRequested"]],
  ["replace what is being loaded",              loading,                    and(replace, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["replace what is being asked for",           requesting,                 and(replace, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["enqueue behind what plays",                 playing,                    enqueue,                     "PLAYING", []],
  ["enqueue behind what is paused",             paused,                     enqueue,                     "PAUSED",  []],
  ["enqueue behind what is being loaded",       loading,                    enqueue,                     "PLAYING", []],
  ["enqueue with nothing to wait behind",       idle,                       and(enqueue, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["enqueue when stopped",                      stopped,                    and(enqueue, begins),        "PLAYING", ["PlayStarted n 0"]],
  ["enqueue when stopped before a queue",       and(playing, queued, stop), enqueue,                     "STOPPED", []],
  ["the end, and something is queued",          and(playing, queued),       and(ends, begins),           "PLAYING", ["PlayFinished a 60000", "PlayStarted b 0"]],
  ["the end, and what is queued is asked for",  and(playing, (d) => d.receive(hidden("b", "ENQUEUE"))), ends, "PLAYING", ["PlayFinished a 60000", "StreamRequested"]],
  ["the end of all",                            playing,                    ends,                        "STOPPED", ["PlayFinished a 60000"]],
  ["the end when it repeats",                   and(playing, repeating),    and(ends, begins),           "PLAYING", ["PlayFinished a 60000", "PlayStarted a 0"]],
  ["what has no length does not repeat",        and(playing, repeating),    (d) => d.ends(0),            "STOPPED", ["PlayFinished a 0"]],
  ["pause",                                     playing,                    pause,                       "PAUSED",  ["PlayPaused a 1000"]],
  ["pause while it is being loaded",            loading,                    and(pause, begins),          "PAUSED",  ["PlayStarted a 0", "PlayPaused a 0"]],
  ["pause and resume while it is being loaded", loading,                    and(pause, resume, begins),  "PLAYING", ["PlayStarted a 0"]],
  ["pause while its stream is asked for",       requesting,                 and(pause, (d) => d.receive(deliver({ url: "https://x" })), begins), "PAUSED", ["PlayStarted a 0", "PlayPaused a 0"]],
  ["resume",                                    paused,                     resume,                      "PLAYING", ["PlayResumed a 1000"]],
  ["resume when stopped",                       stopped,                    and(resume, begins),         "PLAYING", ["PlayResumed a 1000"]],
  ["resume after the end begins anew",          and(playing, ends),         and(resume, begins),         "PLAYING", ["PlayResumed a 0"]],
  ["resume after a place was sought in a pause", and(paused, (d) => d.seek(30_000)), and(resume, begins), "PLAYING", ["PlayResumed a 30000"]],
  ["stop",                                      playing,                    stop,                        "STOPPED", ["PlayStopped a 1000"]],
  ["stop when paused",                          paused,                     stop,                        "STOPPED", ["PlayStopped a 1000"]],
  ["stop while it is being loaded",             loading,                    stop,                        "STOPPED", []],
  ["stop while its stream is asked for",        requesting,                 stop,                        "STOPPED", []],
  ["stop when idle",                            idle,                       stop,                        "IDLE",    []],
  ["pause when idle",                           idle,                       pause,                       "IDLE",    []],
  ["pause when stopped",                        stopped,                    pause,                       "STOPPED", []],
  ["resume when idle",                          idle,                       resume,                      "IDLE",    []],
  ["replay what plays",                         playing,                    and(replay, begins),         "PLAYING", ["PlayStarted a 0"]],
  ["replay what is paused",                     paused,                     and(replay, begins),         "PLAYING", ["PlayStarted a 0"]],
  ["replay what is stopped",                    stopped,                    and(replay, begins),         "PLAYING", ["PlayStarted a 0"]],
  ["replay when idle",                          idle,                       replay,                      "IDLE",    []],
  ["next",                                      and(playing, queued),       and(next, begins),           "PLAYING", ["PlayStopped a 1000", "PlayStarted b 0"]],
  ["next when paused",                          and(paused, queued),        and(next, begins),           "PLAYING", ["PlayStopped a 1000", "PlayStarted b 0"]],
  ["next with an empty queue",                  playing,                    next,                        "PLAYING", []],
  ["previous",                                  and(playing, queued, next, begins), and(previous, begins), "PLAYING", ["PlayStopped b 0", "PlayStarted a 0"]],
  ["previous with nothing before",              playing,                    previous,                    "PLAYING", []],
  ["clear all",                                 playing,                    (d) => d.receive(clearAll),  "IDLE",    ["PlayStopped a 1000", "PlaybackQueueCleared"]],
  ["clear all when idle",                       idle,                       (d) => d.receive(clearAll),  "IDLE",    ["PlaybackQueueCleared"]],
  ["clear all when stopped",                    stopped,                    (d) => d.receive(clearAll),  "IDLE",    ["PlaybackQueueCleared"]],
  ["clear what is queued",                      and(playing, queued),       (d) => d.receive(clearEnqueued), "PLAYING", ["PlaybackQueueCleared"]],
  ["set the repeat mode",                       playing,                    repeating,                   "PLAYING", []],
  ["report the state",                          playing,                    report,                      "PLAYING", ["ReportPlaybackState a 1000"]],
  ["report the state when idle",                idle,                       report,                      "IDLE",    ["ReportPlaybackState"]],
  ["it cannot be loaded, and something is queued", and(loading, queued),    and(fails, begins),          "PLAYING", ["PlayFinished a 0", "PlayStarted b 0"]],
  ["it cannot be loaded",                       loading,                    fails,                       "STOPPED", ["PlayFinished a 0"]],
  ["it breaks off",                             playing,                    fails,                       "STOPPED", ["PlayFinished a 1000"]],
  ["its stream does not come in time",          requesting,                 overdue,                     "STOPPED", ["PlayFinished a 0"]],
  ["nor does it, and something is queued",      and(requesting, queued),    and(overdue, begins),        "PLAYING", ["PlayFinished a 0", "PlayStarted b 0"]],
  ["a place is sought",                         playing,                    and((d) => d.seek(30_000), begins), "PLAYING", []],
  ["a place is sought in a pause",              paused,                     (d) => d.seek(30_000),       "PAUSED",  []],
  ["the user wakes the device",                 playing,                    (d) => d.feed({ type: "wokenUp" }), "PLAYING", []],
  ["listening times out",                       and(playing, (d) => d.feed({ type: "wokenUp" })), (d) => d.pass(7000), "PLAYING", []],
  ["pause while a place that was sought is loaded", and(playing, (d) => d.seek(30_000)), and(pause, begins), "PAUSED", ["PlayPaused a 30000"]],
];

test.each(rows)("%s", (_, before, happens, activity, events) => {
  const device = playerDevice();
  before(device);
  device.told();
  happens(device);
  expect(device.told()).toEqual(events);
  expect(device.player.activity).toBe(activity);
});

test("an event tells of the state as it is after the transition", () => {
  const device = playerDevice();
  and(playing, queued)(device);
  for (const take of [pause, resume, stop]) take(device);
  device.receive(play("n"));
  device.begins();
  device.pass(500);
  device.ends();
  const told = device.events().map(({ type, context }) => {
    const { playerActivity, offsetInMilliseconds, stream } = context["AudioPlayer.PlaybackState"];
    return [type.split(".")[1], playerActivity, stream?.token, offsetInMilliseconds];
  });
  expect(told).toEqual([
    ["PlayStarted", "PLAYING", "a", 0],
    ["PlayPaused", "PAUSED", "a", 1000],
    ["PlayResumed", "PLAYING", "a", 1000],
    ["PlayStopped", "STOPPED", "a", 1000],
    ["PlayStarted", "PLAYING", "n", 0],
    ["PlayFinished", "STOPPED", "n", 60_000],
  ]);
});

test("what was played is kept until it is cleared", () => {
  const device = playerDevice();
  expect(playbackState(device.player)).toEqual({ playerActivity: "IDLE", repeatMode: "NONE" });
  stopped(device);
  expect(playbackState(device.player)).toMatchObject({
    playerActivity: "STOPPED",
    offsetInMilliseconds: 1000,
    totalInMilliseconds: 60_000,
    stream: { token: "a" },
  });
  device.receive(clearAll);
  expect(playbackState(device.player)).toEqual({ playerActivity: "IDLE", repeatMode: "NONE" });
});

test("a stream that comes is laid over the one of the Play, member by member", () => {
  const device = playerDevice();
  const customData = '{"a":1}';
  const progressReport = {
    progressReportDelayInMilliseconds: 10,
    progressReportIntervalInMilliseconds: null,
    progressReportPositionInMilliseconds: 5000,
  };
  device.receive(play("a", "REPLACE_ALL", { url: "clova:a", urlPlayable: false, customData, progressReport }));
  const [requested] = device.events();
  expect(requested?.payload).toEqual({
    audioItemId: "item-a",
    audioStream: {
      beginAtInMilliseconds: 0,
      token: "a",
      url: "clova:a",
      urlPlayable: false,
      customData,
      progressReport,
    },
  });
  device.effects();
  device.receive(
    deliver({
      url: "https://x/real.mp3",
      token: "b",
      beginAtInMilliseconds: 2000,
      durationInMilliseconds: null,
      progressReport: { progressReportDelayInMilliseconds: null, progressReportPositionInMilliseconds: 3000 },
    }),
  );
  expect(device.effects()).toMatchObject([
    { type: "startAudio", source: { type: "url", url: "https://x/real.mp3", from: 2000 } },
  ]);
  device.begins();
  expect(device.told()).toEqual(["PlayStarted a 2000"]);
  expect(playbackState(device.player).stream).toEqual({
    beginAtInMilliseconds: 2000,
    token: "b",
    url: "https://x/real.mp3",
    urlPlayable: true,
    customData,
    progressReport: { ...progressReport, progressReportPositionInMilliseconds: 3000 },
  });
});

test("a window begins and ends within the stream, and nothing outside of it can be sought", () => {
  const device = playerDevice();
  device.receive(play("a", "REPLACE_ALL", { beginAtInMilliseconds: 10_000, durationInMilliseconds: 60_000 }));
  expect(device.effects()).toMatchObject([{ type: "startAudio", source: { from: 10_000, until: 70_000 } }]);
  device.begins();
  device.effects();
  expect(playbackState(device.player)).toMatchObject({ offsetInMilliseconds: 10_000, totalInMilliseconds: 60_000 });
  for (const place of [0, 9999, 70_000, 1e12]) device.seek(place);
  const refused = device.effects();
  expect(refused.map((effect) => effect.type === "report" && effect.code)).toEqual(Array(4).fill("seek-refused"));
  device.seek(69_999);
  expect(device.effects().map(({ type }) => type)).toEqual(["stopAudio", "startAudio"]);
});

test("a length of 0 or null is none", () => {
  for (const durationInMilliseconds of [0, null]) {
    const device = playerDevice();
    device.receive(play("a", "REPLACE_ALL", { durationInMilliseconds }));
    expect(device.effects()).toMatchObject([{ source: { type: "url", url: "https://x/a.mp3" } }]);
    device.begins(5000);
    expect(playbackState(device.player).totalInMilliseconds).toBe(5000);
  }
});

test("media time stands still while the download is slower than the sound", () => {
  const device = playerDevice();
  playing(device);
  device.stalls();
  device.pass(10_000);
  device.continues();
  device.pass(500);
  pause(device);
  expect(device.told().at(-1)).toBe("PlayPaused a 1500");
});

test("an end that is told late is where the sound ended", () => {
  const device = playerDevice();
  device.receive(play("a"));
  device.begins(null);
  device.pass(5100);
  device.ends(5000);
  expect(device.told()).toEqual(["PlayStarted a 0", "PlayFinished a 5000"]);
});

test("a failure is told to the developer, as the guide has no event for it", () => {
  const device = playerDevice();
  loading(device);
  device.effects();
  device.fails();
  expect(device.effects()).toEqual([{ type: "report", severity: "failure", code: "media-status", message: "gone" }]);
});

test("the next item is loaded shortly before the end, so that it follows without a gap", () => {
  const device = playerDevice();
  and(playing, queued)(device);
  device.effects();
  device.pass(53_999);
  expect(device.effects()).toEqual([]);
  device.pass(1);
  expect(device.effects()).toEqual([{ type: "prepareAudio", source: { type: "url", url: "https://x/b.mp3" } }]);
  device.pass(5000);
  device.ends();
  expect(device.effects()).toMatchObject([{ type: "startAudio", source: { url: "https://x/b.mp3" } }]);
});

test("what is queued in the last moments is loaded at once, and what has to be asked for never ahead of its time", () => {
  const device = playerDevice();
  playing(device);
  device.pass(58_000);
  device.effects();
  queued(device);
  device.pass(0);
  expect(device.effects().map(({ type }) => type)).toEqual(["prepareAudio"]);
  const other = playerDevice();
  playing(other);
  other.receive(hidden("b", "ENQUEUE"));
  other.effects();
  other.pass(58_000);
  expect(other.effects()).toEqual([]);
  expect(other.told()).toEqual(["PlayStarted a 0"]);
});

test("what a sound says of its length is told until it is known, and cuts nothing", () => {
  const device = playerDevice();
  device.receive(play("a"));
  const audioId = device.player.sound!.audioId;
  device.feed({ type: "audioStarted", audioId, duration: null, announced: 5000 });
  expect(playbackState(device.player).totalInMilliseconds).toBe(5000);
  device.pass(5500);
  device.ends(5400);
  expect(device.told()).toEqual(["PlayStarted a 0", "PlayFinished a 5400"]);
  expect(playbackState(device.player).totalInMilliseconds).toBe(5400);
});

test("a sound whose length was rounded up ends where its window ends", () => {
  const device = playerDevice();
  device.receive(play("a", "REPLACE_ALL", { beginAtInMilliseconds: 10_000, durationInMilliseconds: 5000 }));
  device.begins(5001);
  device.pass(5001);
  device.ends(5001);
  expect(device.told()).toEqual(["PlayStarted a 10000", "PlayFinished a 15000"]);
});
