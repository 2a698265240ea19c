import { expect, it } from "vitest";
import { slow, type speakerOnTrial } from "./speaker-on-trial.ts";

type SetUp = (frames?: number | null) => ReturnType<typeof speakerOnTrial>;

/** What every speaker owes the device about a sound that arrives while it is heard. */
export function downloadContract(setUp: SetUp, slack: number): void {
  it("tells how long a sound was of which nobody knew that", async () => {
    const { media, show, until, reports } = setUp(null);
    show("a", slow);
    await until("a", "audioStarted");
    media.feed(4700);
    media.finish();
    await until("a", "audioFinished");
    expect(reports[0]).toEqual({ type: "audioStarted", audioId: "a", duration: null });
    expect(reports.at(-1)).toEqual({ type: "audioFinished", audioId: "a", duration: 98 });
  });

  it("tells how long a sound really was, whatever it was said to be", async () => {
    const { media, show, until, reports } = setUp(500 * 48);
    show("a", slow);
    await until("a", "audioStarted");
    media.feed(4800);
    media.finish();
    await until("a", "audioFinished");
    expect(reports[0]).toEqual({ type: "audioStarted", audioId: "a", duration: 500 });
    expect(reports.at(-1)).toEqual({ type: "audioFinished", audioId: "a", duration: 100 });
  });

  it("tells how long a sound was heard that goes on behind its end", async () => {
    const { media, show, until, reports } = setUp();
    media.feed(9600);
    show("a", slow);
    await until("a", "audioFinished");
    expect(reports.at(-1)).toEqual({ type: "audioFinished", audioId: "a", duration: 100 });
  });

  it("reports that a sound stands still while it does not arrive, and that it goes on", async () => {
    const { media, show, until, types } = setUp();
    media.feed(2400);
    show("a", slow);
    await until("a", "audioStalled");
    media.feed(2400);
    await until("a", "audioFinished");
    expect(types("a")).toEqual(["audioStarted", "audioStalled", "audioContinued", "audioFinished"]);
  });

  it("reports that a sound goes on that was paused while it stood still when it is resumed", async () => {
    const { speaker, media, show, until, types, pass } = setUp();
    media.feed(2400);
    show("a", slow);
    await until("a", "audioStalled");
    speaker.pause("a");
    media.feed(2400);
    await pass(50 + slack);
    expect(types("a")).toEqual(["audioStarted", "audioStalled"]);
    speaker.resume("a");
    await until("a", "audioFinished");
    expect(types("a")).toEqual(["audioStarted", "audioStalled", "audioContinued", "audioFinished"]);
  });

  it("reports no more where a sound stands still before and after a pause", async () => {
    const { speaker, media, show, until, types, pass } = setUp();
    media.feed(2400);
    show("a", slow);
    await until("a", "audioStalled");
    speaker.pause("a");
    await pass(10);
    speaker.resume("a");
    await pass(50 + slack);
    expect(types("a")).toEqual(["audioStarted", "audioStalled"]);
    media.feed(2400);
    await until("a", "audioFinished");
    expect(types("a")).toEqual(["audioStarted", "audioStalled", "audioContinued", "audioFinished"]);
  });

  it("reports a sound that would stand still while it is paused when it is resumed", async () => {
    const { speaker, media, show, until, types, pass } = setUp();
    show("a", slow);
    speaker.pause("a");
    await until("a", "audioStarted");
    await pass(50 + slack);
    expect(types("a")).toEqual(["audioStarted"]);
    speaker.resume("a");
    await until("a", "audioStalled");
    media.feed(4800);
    await until("a", "audioFinished");
    expect(types("a")).toEqual(["audioStarted", "audioStalled", "audioContinued", "audioFinished"]);
  });

  it("reports nothing more of a sound that is stopped while it stands still", async () => {
    const { speaker, media, show, until, types, pass } = setUp();
    media.feed(2400);
    show("a", slow);
    await until("a", "audioStalled");
    speaker.stop("a");
    media.feed(2400);
    await pass(50 + slack);
    expect(types("a")).toEqual(["audioStarted", "audioStalled"]);
    expect(media.isClosed()).toBe(true);
  });
}
