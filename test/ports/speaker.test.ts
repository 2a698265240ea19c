import { setTimeout as sleep } from "node:timers/promises";
import { createHostSpeaker } from "../../src/sound/host/host-speaker.ts";
import { createTimelineSpeaker } from "../../src/sound/timeline-speaker.ts";
import { createManualClock, realClock } from "../sound/manual-clock.ts";
import { speakerContract } from "./speaker-contract.ts";

speakerContract(
  "the timeline speaker",
  (voice) => {
    const clock = createManualClock();
    return {
      speaker: createTimelineSpeaker({ voice, clock }),
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
  (voice) => ({
    speaker: createHostSpeaker({ voice, driver: "silence", clock: realClock, notice: () => undefined }),
    pass: (milliseconds) => sleep(milliseconds),
  }),
  200,
);

speakerContract(
  "the host speaker without a device",
  (voice) => ({
    speaker: createHostSpeaker({
      voice,
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
