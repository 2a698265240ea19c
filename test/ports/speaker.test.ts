import { setTimeout as sleep } from "node:timers/promises";
import { createHostSpeaker } from "../sound/speakers.ts";
import { createTimelineSpeaker } from "../sound/speakers.ts";
import { createManualClock, realClock } from "../sound/manual-clock.ts";
import { speakerContract } from "./speaker-contract.ts";

speakerContract(
  "the timeline speaker",
  (parts) => {
    const clock = createManualClock();
    return {
      speaker: createTimelineSpeaker({ ...parts, clock }),
      async pass(milliseconds) {
        await sleep(0); // the voice answers in a turn of its own
        clock.advance(milliseconds);
      },
    };
  },
  0,
);

speakerContract(
  "the host speaker on a device nobody hears",
  (parts) => ({
    speaker: createHostSpeaker({ ...parts, driver: "silence", clock: realClock, notice: () => undefined }),
    pass: (milliseconds) => sleep(milliseconds),
  }),
  200,
);

speakerContract(
  "the host speaker without a device",
  (parts) => ({
    speaker: createHostSpeaker({
      ...parts,
      driver: "auto",
      clock: realClock,
      notice: () => undefined,
      start(_driver, listener) {
        queueMicrotask(() => listener.ended("not here"));
        return { send: () => undefined, kill: () => undefined, close: () => Promise.resolve() };
      },
    }),
    pass: (milliseconds) => sleep(milliseconds),
  }),
  100,
);
