import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test as plainTest, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { watchModel, type ModelChange, type WatchModelOptions } from "../../src/node/watch-model.ts";

/** A model in a folder of its own, and what is told of it. */
interface Place {
  /** What the folder lies in. */
  readonly root: string;
  readonly folder: string;
  readonly changes: readonly ModelChange[];
  readonly write: (name: string, content: string) => Promise<void>;
  /** Watches, and lets it begin. */
  readonly watch: (options?: WatchModelOptions, folder?: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** The change of this number, from 1. */
  readonly change: (count: number) => Promise<ModelChange>;
  /** Resolves when these are the samples told of last. */
  readonly tells: (...samples: string[]) => Promise<void>;
  /** All that is told within a while. */
  readonly told: () => Promise<readonly ModelChange[]>;
}

/** Longer than a save takes to be told of. */
const aWhile = 800;
const patiently = { timeout: 5000, interval: 20 };

const intent = (...samples: string[]): string => `[INTENT EXPRESSION]\n${samples.join("\n")}\n`;

async function place(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), "watch-"));
  const folder = join(root, "model");
  const changes: ModelChange[] = [];
  let close = (): Promise<void> => Promise.resolve();
  const write = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
  await mkdir(folder);
  await write("extension.json", '{"invocationNames": ["봇"]}');
  await write("Order.tsv", intent("주문해줘"));
  return {
    root,
    folder,
    changes,
    write,
    async watch(options, path = folder) {
      close = watchModel(path, (change) => changes.push(change), options);
      await setTimeout(300);
    },
    close: () => close(),
    async change(count) {
      await vi.waitUntil(() => changes.length >= count, patiently);
      return changes[count - 1]!;
    },
    tells: (...samples) => vi.waitFor(() => expect(changes.slice(-1).map(samplesOf)).toEqual([samples]), patiently),
    async told() {
      await setTimeout(aWhile);
      return changes;
    },
  };
}

const test = plainTest.extend<{ model: Place }>({
  // eslint-disable-next-line no-empty-pattern
  async model({}, use) {
    const model = await place();
    await use(model);
    await model.close();
    await rm(model.root, { recursive: true, force: true });
  },
});

const samplesOf = (change: ModelChange): unknown =>
  "model" in change ? change.model.intents.flatMap(({ samples }) => samples.map(({ text }) => text)) : change.error;

test.concurrent("tells of a file that was written, once", async ({ model: { write, watch, told } }) => {
  await watch();
  await write("Order.tsv", intent("주문해줘", "주문할래"));
  expect((await told()).map(samplesOf)).toEqual([["주문해줘", "주문할래"]]);
});

test.concurrent(
  "tells of a file that another was renamed to, time and again",
  async ({ model: { folder, write, watch, change, told } }) => {
    await watch();
    for (const [index, sample] of ["하나", "둘", "셋"].entries()) {
      await write("Order.tsv.tmp", intent(sample));
      await rename(join(folder, "Order.tsv.tmp"), join(folder, "Order.tsv"));
      expect(samplesOf(await change(index + 1))).toEqual([sample]);
    }
    expect(await told()).toHaveLength(3);
  },
);

test.concurrent(
  "tells once of several files saved together, of new and of deleted ones",
  async ({ model: { folder, write, watch, told } }) => {
    await watch();
    for (const name of ["A", "B", "C", "D", "E"]) {
      await write(`${name}.tsv`, intent(name));
      await setTimeout(20);
    }
    await rm(join(folder, "Order.tsv"));
    expect((await told()).map(samplesOf)).toEqual([["A", "B", "C", "D", "E"]]);
  },
);

test.concurrent("tells of extension.json", async ({ model: { write, watch, change } }) => {
  await watch();
  await write("extension.json", '{"invocationNames": ["로봇"]}');
  expect(await change(1)).toMatchObject({ model: { invocationNames: ["로봇"] } });
});

test.concurrent(
  "names the place of what is wrong, and takes the next good save up",
  async ({ model: { folder, write, watch, change } }) => {
    await watch();
    await write("Order.tsv", "[INTENT EXPRESSION]\n<a>b</a>");
    const broken = await change(1);
    expect(broken).toMatchObject({ error: { file: join(folder, "Order.tsv"), line: 2, column: 1 } });
    expect("error" in broken && broken.error).toBeInstanceOf(ConfigurationError);
    await write("Order.tsv", intent("주문할래"));
    expect(samplesOf(await change(2))).toEqual(["주문할래"]);
  },
);

test.concurrent(
  "leaves alone what is no file of the model",
  async ({ model: { folder, write, watch, change, told } }) => {
    await watch();
    await mkdir(join(folder, "old"));
    await writeFile(join(folder, "old", "Order.tsv"), intent("옛날"));
    for (const name of [".Order.tsv.swp", "Order.tsv~", "._Order.tsv", "#Order.tsv#", "4913", "README.md"]) {
      await write(name, "no model");
    }
    // Emacs marks a file that is being edited by a link to nowhere.
    await symlink("me@here.1:2", join(folder, ".#Order.tsv"));
    expect(await told()).toEqual([]);
    await write("Order.tsv", intent("주문할래"));
    expect(samplesOf(await change(1))).toEqual(["주문할래"]);
  },
);

test.concurrent(
  "survives the folder's going and coming, again and again",
  async ({ model: { folder, write, watch, tells } }) => {
    await watch();
    for (const sample of ["하나", "둘"]) {
      await rm(folder, { recursive: true });
      await setTimeout(sample === "하나" ? 0 : aWhile);
      await mkdir(folder);
      await write("Order.tsv", intent(sample));
      await tells(sample);
      await setTimeout(aWhile);
      await write("Order.tsv", intent(`${sample} 더`));
      await tells(`${sample} 더`);
    }
  },
);

test.concurrent(
  "takes another folder that is put in the place of the first",
  async ({ model: { folder, root, write, watch, change, tells } }) => {
    const next = join(root, "next");
    await mkdir(next);
    await writeFile(join(next, "Order.tsv"), intent("다음"));
    await watch();
    await rename(folder, join(root, "last"));
    await rename(next, folder);
    expect(samplesOf(await change(1))).toEqual(["다음"]);
    await setTimeout(aWhile);
    await write("Order.tsv", intent("그다음"));
    await tells("그다음");
  },
);

test.concurrent("watches the folder a link leads to", async ({ model: { root, write, watch, change } }) => {
  const link = join(root, "link");
  await symlink("model", link);
  await watch({}, link);
  await write("Order.tsv", intent("주문할래"));
  expect(samplesOf(await change(1))).toEqual(["주문할래"]);
});

test.concurrent(
  "tells of what was saved before it began, after the model in use was read",
  async ({ model: { write, watch, close, told } }) => {
    await setTimeout(50);
    const since = Date.now();
    await watch({ since });
    expect(await told()).toEqual([]);
    await close();
    await setTimeout(50);
    await write("Order.tsv", intent("주문할래"));
    await watch({ since });
    expect((await told()).map(samplesOf)).toEqual([["주문할래"]]);
  },
);

test.concurrent("waits for a folder that is not there yet", async ({ model: { root, watch, tells } }) => {
  const later = join(root, "later");
  await watch({}, later);
  await mkdir(later);
  await writeFile(join(later, "Order.tsv"), intent("나중"));
  await tells("나중");
});

test.concurrent(
  "tells nothing once it is closed, not even of what was just saved",
  async ({ model: { write, watch, close, told } }) => {
    await watch();
    await write("Order.tsv", intent("주문할래"));
    await close();
    await write("Order.tsv", intent("주문한다"));
    expect(await told()).toEqual([]);
  },
);

test.concurrent("can be closed at once", async ({ model: { write, watch, close, told } }) => {
  void watch();
  await close();
  await write("Order.tsv", intent("주문할래"));
  expect(await told()).toEqual([]);
});
