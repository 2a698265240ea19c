import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { story, type Story } from "./story.ts";
import { openTrials, type Trials } from "./trial.ts";

// Twenty thousand answers, a batch of stories at a time, with an eye on memory.

const batch = 50;
/** Ms of real time for a story; inside of it each line has its own limit, while the thread is given back at all. */
const longest = 60_000;
/**
 * MB the last quarter may end with more than the second one did. Some 6 are Node's: it keeps the parser of a connection
 * on which the beginning of a second reply came, unasked.
 */
const growth = 16;

interface Failure {
  /** Its batch comes first there. */
  readonly replay: string;
  /** fast-check's, to that story. */
  readonly path: string;
  readonly smallest: string;
  readonly stack: string;
}

/** Runs until so many answers were given. False where anything failed; all is told on stderr and stdout. */
export async function campaign({ seed, runs }: { readonly seed: number; readonly runs: number }): Promise<boolean> {
  const watchdog = new Worker(new URL("./watchdog.js", import.meta.url), { workerData: { longest } });
  const trials = await openTrials();
  const kinds = new Set<string>();
  const heaps: number[] = [];
  console.log(`seed ${seed}, ${runs} answers`);
  const begin = performance.now();
  let stories = 0;
  try {
    for (let quarter = 1; quarter <= 4; quarter++) {
      heaps.push(heap(`begin of quarter ${quarter}`));
      for (; trials.given < (runs * quarter) / 4; stories += batch) {
        const failure = await runBatch(trials, watchdog, seed + stories);
        if (failure !== null && !kinds.has(kindOf(failure))) {
          kinds.add(kindOf(failure));
          tell(failure);
        }
        progress(trials.given, runs, kinds.size);
      }
      heaps.push(heap(`end of quarter ${quarter}`));
    }
  } finally {
    await trials.close();
    await watchdog.terminate();
  }
  const grown = heaps[7]! - heaps[3]!;
  const isFlat = grown <= growth;
  const seconds = Math.round((performance.now() - begin) / 1000);
  const memory = `heap ${grown >= 0 ? "+" : ""}${grown.toFixed(1)} MB from quarter 2 to 4 (at most ${growth})`;
  const verdict = kinds.size === 0 && isFlat ? "passed" : "FAILED";
  console.log(
    `${verdict}: ${trials.given} answers in ${stories} stories, ${seconds} s, seed ${seed}; ` +
      `${kinds.size} kinds of failure; ${memory}`,
  );
  return kinds.size === 0 && isFlat;
}

async function runBatch(trials: Trials, watchdog: Worker, seed: number): Promise<Failure | null> {
  const property = fc.asyncProperty(story, async (one: Story) => {
    watchdog.postMessage(`seed ${seed}: ${JSON.stringify(one)}`);
    try {
      await trials.run(one);
    } finally {
      watchdog.postMessage(null);
    }
  });
  const details = await fc.check(property, { seed, numRuns: batch });
  if (!details.failed) return null;
  const error = details.errorInstance;
  return {
    replay: `npm run fuzz -- --seed ${details.seed} --runs 4`,
    path: details.counterexamplePath ?? "",
    smallest: fc.stringify(details.counterexample?.[0]),
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** The first lines of two failures of one kind are alike, but for numbers. */
const kindOf = ({ stack }: Failure): string =>
  stack.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "0").slice(0, 120);

function tell({ replay, path, smallest, stack }: Failure): void {
  console.error(`\nfailed; again with \`${replay}\`, path "${path}"`);
  console.error(`the smallest story: ${printable(smallest)}\n${printable(stack)}\n`);
}

/** Nothing of a story may reach a terminal as it is. */
const printable = (text: string): string =>
  text.replace(/[^\n\P{C}]/gu, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);

function progress(given: number, runs: number, failures: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${given} of ${runs} answers, ${failures} kinds of failure\u001b[K`);
}

/** MB in use once rubbish is gone. */
function heap(when: string): number {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const [used, outside, all] = [heapUsed, external, rss].map((bytes) => bytes / 2 ** 20);
  console.log(
    `${when}: heap ${used!.toFixed(1)} MB, external ${outside!.toFixed(1)} MB, resident ${all!.toFixed(0)} MB`,
  );
  return used! + outside!;
}
