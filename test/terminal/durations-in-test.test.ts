import { expect, test } from "vitest";
import type { RecordOf } from "../../src/index.ts";
import { durationsInTest } from "../../src/terminal/save/durations-in-test.ts";

const speech = (state: "started" | "finished" | "stopped", ms: number | null, value = "https://example.com/a.mp3") =>
  ({ seq: 1, at: 0, kind: "speech", state, type: "URL", lang: "", value, source: "answer", ms }) as RecordOf<"speech">;

test.for<[string, RecordOf<"speech">[], number]>([
  ["known at the start", [speech("started", 800), speech("finished", 815)], 800],
  ["known at the end", [speech("started", null), speech("finished", 2000)], 2000],
  ["known from another time", [speech("started", null), speech("stopped", 300), speech("finished", 2000)], 2000],
  ["never known: twice what was heard", [speech("started", null), speech("stopped", 5025)], 10_050],
  ["of a sound nobody heard", [], 0],
])("the length of a sound from the web is taken from the trace: %s", async ([, trace, ms]) => {
  expect((await durationsInTest(trace))(speech("started", null))).toBe(ms);
});
