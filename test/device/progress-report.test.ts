import { expect, test } from "vitest";
import type { ProgressReport } from "../../src/cic/audio-stream.ts";
import { directive, play, playerDevice } from "./player.ts";

const reporting = (
  [delay, interval, position]: readonly (number | null)[],
  stream: object = {},
): ReturnType<typeof playerDevice> => {
  const progressReport: ProgressReport = {
    progressReportDelayInMilliseconds: delay!,
    progressReportIntervalInMilliseconds: interval!,
    progressReportPositionInMilliseconds: position!,
  };
  const device = playerDevice();
  device.receive(play("a", "REPLACE_ALL", { progressReport, ...stream }));
  device.begins();
  device.told();
  return device;
};

const reports = (device: ReturnType<typeof playerDevice>): string[] =>
  device.told().map((line) => line.replace("ProgressReport", "").replace("Passed a", ""));

test("the delay is reported once, the interval again and again, the position at its place", () => {
  const device = reporting([1000, 2000, 3000]);
  device.pass(7000);
  expect(reports(device)).toEqual(["Delay 1000", "Interval 2000", "Position 3000", "Interval 4000", "Interval 6000"]);
});

test("what is due at the same time comes as delay, interval, position", () => {
  const device = reporting([2000, 2000, 2000]);
  device.pass(2000);
  expect(reports(device)).toEqual(["Delay 2000", "Interval 2000", "Position 2000"]);
});

test("the time of a pause does not count", () => {
  const device = reporting([2000, null, 2500]);
  device.pass(1500);
  device.receive(directive("PlaybackController.Pause"));
  device.pass(60_000);
  device.receive(directive("PlaybackController.Resume"));
  device.told();
  device.pass(499);
  expect(reports(device)).toEqual([]);
  device.pass(501);
  expect(reports(device)).toEqual(["Delay 2000", "Position 2500"]);
});

test("delay and interval count from the start of playback, the position from that of the stream", () => {
  const device = reporting([1000, 2000, 10_500], { beginAtInMilliseconds: 10_000 });
  device.pass(2000);
  expect(reports(device)).toEqual(["Position 10500", "Delay 11000", "Interval 12000"]);
});

test("a mark before the beginning is never passed", () => {
  const device = reporting([null, null, 9000], { beginAtInMilliseconds: 10_000 });
  device.pass(50_000);
  expect(reports(device)).toEqual([]);
});

test("a jump over the mark reports it at once, a jump back arms it again", () => {
  const device = reporting([null, null, 30_000]);
  device.pass(1000);
  device.seek(45_000);
  expect(reports(device)).toEqual(["Position 30000"]);
  device.begins(15_000);
  device.pass(2000);
  expect(reports(device)).toEqual([]);
  device.seek(20_000);
  device.begins(40_000);
  device.pass(10_000);
  expect(reports(device)).toEqual(["Position 30000"]);
  device.seek(30_000);
  device.seek(40_000);
  expect(reports(device)).toEqual([]);
});

test("0 and null report nothing", () => {
  for (const none of [0, null]) {
    const device = reporting([none, none, none]);
    device.pass(59_000);
    expect(reports(device)).toEqual([]);
  }
});

test("a timer that is late reports each mark at its place", () => {
  const device = reporting([1000, 2000, null]);
  device.skip(4500);
  device.feed({ type: "timePassed" });
  expect(reports(device)).toEqual(["Delay 1000", "Interval 2000", "Interval 4000"]);
});

test("nothing is reported behind the end", () => {
  const device = reporting([null, 25_000, 70_000]);
  device.pass(60_030);
  device.ends();
  device.pass(60_000);
  expect(reports(device)).toEqual(["Interval 25000", "Interval 50000", "PlayFinished a 60000"]);
});

test("what is due at the very end comes before the end", () => {
  const device = reporting([null, 30_000, 60_000]);
  device.pass(60_000);
  device.ends();
  expect(reports(device)).toEqual(["Interval 30000", "Interval 60000", "Position 60000", "PlayFinished a 60000"]);
});
