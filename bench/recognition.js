import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { entry, largeUnderstanding, word } from "./large-model.js";
import { bar, inTurns, time } from "./measure.js";

/** Whether the size of a model can be felt: when it is loaded, when somebody speaks, and in memory. */
export async function recognition() {
  const sizes = [1000, 10_000, 100_000];
  // The largest is loaded first, with no other in memory.
  const load = largeUnderstanding(100_000);
  let large;
  const loading = await time(() => (large = load()));
  const understandings = [largeUnderstanding(1000)(), largeUnderstanding(10_000)(), large];
  const utterances = 1000;
  const hear = (wording, count, isKnown = true) =>
    understandings.map((understanding, index) => () => {
      for (let number = 0; number < count; number++) {
        const { recognition } = understanding.understand(wording((number * 7919) % sizes[index], number), 0);
        if (isKnown && recognition?.intent == null) throw new Error("an utterance of the benchmark was not recognised");
      }
    });
  const exact = await inTurns(9, ...hear((sample, number) => `${word(sample)} ${entry(number)} 주문해줘`, utterances));
  const firstNear = await time(hear((sample, number) => `${word(sample)} ${entry(number)} 주문할래`, 1)[2]);
  const reworded = await inTurns(
    5,
    ...hear((sample, number) => `음 ${word(sample)} ${entry(number)}를 주문해 주실래요`, 50),
  );
  const alike = await inTurns(
    5,
    ...hear((sample, number) => `${entry(number)} 그리고 ${word(sample)} 같은 것도 주문해 볼까 하는데`, 50, false),
  );
  const heap = execFileSync(process.execPath, ["--expose-gc", join(import.meta.dirname, "large-model.js")]);
  return [
    bar("recognition at 100,000 samples against 1,000", exact[2] / exact[0], "×", { atMost: 3 }),
    ...sizes.map((size, index) =>
      bar(`one utterance at ${size.toLocaleString("en")} samples`, exact[index] / utterances, "ms", { atMost: 0.1 }),
    ),
    bar("one said otherwise at 1,000 samples", reworded[0] / 50, "ms", {}),
    bar("one said otherwise at 100,000 samples", reworded[2] / 50, "ms", {}),
    bar("one that is compared with all, at 1,000 samples", alike[0] / 50, "ms", {}),
    bar("one that is compared with all, at 100,000 samples", alike[2] / 50, "ms", {}),
    bar("the first that is no sample, at 100,000", firstNear / 1000, "s", {}),
    bar("loading 100,000 samples and 200,000 words", loading / 1000, "s", { atMost: 1 }),
    bar("memory of that, one exact and one near utterance later", Number(heap), "MB", { atMost: 250 }),
  ];
}
