import { afterEach, describe, expect, it } from "vitest";
import type { Speaker } from "../../src/ports.ts";
import { downloadContract } from "./speaker-download-contract.ts";
import { missing, speakerOnTrial, type CreateSpeaker } from "./speaker-on-trial.ts";

/** What every speaker owes the device. `slack` is how many milliseconds later than exact a report may come. */
export function speakerContract(name: string, create: CreateSpeaker, slack: number): void {
  describe(name, () => {
    let open: Speaker | undefined;
    afterEach(() => open?.close());

    function setUp(frames?: number | null) {
      const trial = speakerOnTrial(create, frames);
      open = trial.speaker;
      return trial;
    }

    it("reports the start with the duration in whole milliseconds, then the end once", async () => {
      const { reports, say, until, pass } = setUp();
      say("a", "99.5 ms at 500");
      await until("a", "audioFinished");
      await pass(100);
      expect(reports).toEqual([
        { type: "audioStarted", audioId: "a", duration: 100 },
        { type: "audioFinished", audioId: "a", duration: 100 },
      ]);
    });

    it("ends a sound when its time is over, not before", async () => {
      const { say, types, until, pass } = setUp();
      say("a", "400 ms at 500");
      await until("a", "audioStarted");
      await pass(150);
      expect(types("a")).toEqual(["audioStarted"]);
      await until("a", "audioFinished");
      expect(types("a")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("reports nothing more after a stop", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "100 ms at 500");
      await until("a", "audioStarted");
      speaker.stop("a");
      await pass(100 + slack);
      expect(types("a")).toEqual(["audioStarted"]);
    });

    it("reports nothing of a sound that is stopped while the voice is at work", async () => {
      const { speaker, say, reports, pass } = setUp();
      say("a", "50 ms at 500");
      speaker.stop("a");
      await pass(100 + slack);
      expect(reports).toEqual([]);
    });

    it("stands still while paused and plays the rest afterwards", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "200 ms at 500");
      await until("a", "audioStarted");
      await pass(50);
      speaker.pause("a");
      await pass(200 + slack);
      expect(types("a")).toEqual(["audioStarted"]);
      speaker.resume("a");
      await until("a", "audioFinished");
      expect(types("a")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("does not begin to play what is paused before the voice is ready", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "50 ms at 500");
      speaker.pause("a");
      await pass(100 + slack);
      expect(types("a")).not.toContain("audioFinished");
      speaker.resume("a");
      await until("a", "audioFinished");
    });

    it("plays two sounds at once and ends each in its own time", async () => {
      const { say, types, until } = setUp();
      say("long", "250 ms at 500");
      await until("long", "audioStarted");
      say("short", "50 ms at 500");
      await until("short", "audioFinished");
      expect(types("long")).toEqual(["audioStarted"]);
      await until("long", "audioFinished");
      expect(types("short")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("stops one of two sounds and plays the other to its end", async () => {
      const { speaker, say, types, until } = setUp();
      say("a", "200 ms at 500");
      say("b", "200 ms at 500");
      await until("b", "audioStarted");
      speaker.stop("a");
      await until("b", "audioFinished");
      expect(types("a")).toEqual(["audioStarted"]);
    });

    it("reports what the voice could not say", async () => {
      const { say, reports, until } = setUp();
      say("a", "broken");
      await until("a", "audioFailed");
      expect(reports).toEqual([
        { type: "audioFailed", audioId: "a", code: "audio-failed", message: "cannot say broken" },
      ]);
    });

    it("plays a sound from the web and reports it like any other", async () => {
      const { show, until, reports } = setUp();
      show("a", "https://example.com/100-ms.mp3");
      await until("a", "audioFinished");
      expect(reports).toEqual([
        { type: "audioStarted", audioId: "a", duration: 100 },
        { type: "audioFinished", audioId: "a", duration: 100 },
      ]);
    });

    it("reports nothing of a sound from the web that is stopped while it is being loaded", async () => {
      const { speaker, show, reports, pass } = setUp();
      show("a", "https://example.com/100-ms.mp3");
      speaker.stop("a");
      await pass(100 + slack);
      expect(reports).toEqual([]);
    });

    it("reports a sound from the web that cannot be loaded, with the code of its kind", async () => {
      const { show, reports, until } = setUp();
      show("a", missing);
      await until("a", "audioFailed");
      expect(reports).toEqual([
        { type: "audioFailed", audioId: "a", code: "media-status", message: "it is not there" },
      ]);
    });

    it("changes the volume of what plays without losing any of it", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "200 ms at 500");
      await until("a", "audioStarted");
      speaker.setVolume(0.5);
      await pass(20);
      speaker.setVolume(0);
      speaker.cue("error");
      await until("a", "audioFinished");
      expect(types("a")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("turns a sound down and up without losing any of it", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "200 ms at 500");
      await until("a", "audioStarted");
      speaker.setLevel("a", "background");
      await pass(20);
      speaker.setLevel("a", "foreground");
      await until("a", "audioFinished");
      expect(types("a")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("makes the device's own sounds without a report", async () => {
      const { speaker, say, reports, until } = setUp();
      speaker.cue("attending");
      say("a", "50 ms at 500");
      await until("a", "audioFinished");
      expect(reports.map(({ audioId }) => audioId)).toEqual(["a", "a"]);
    });

    it("ignores ids it does not know", async () => {
      const { speaker, say, types, until } = setUp();
      say("a", "50 ms at 500");
      speaker.stop("b");
      speaker.pause("b");
      speaker.resume("b");
      speaker.resume("a");
      await until("a", "audioFinished");
      expect(types("a")).toEqual(["audioStarted", "audioFinished"]);
    });

    it("reports nothing after it was closed", async () => {
      const { speaker, say, types, until, pass } = setUp();
      say("a", "50 ms at 500");
      await until("a", "audioStarted");
      await speaker.close();
      say("b", "50 ms at 500");
      await pass(100 + slack);
      expect([...types("a"), ...types("b")]).toEqual(["audioStarted"]);
    });

    downloadContract(setUp, slack);
  });
}
