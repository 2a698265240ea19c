import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { ConversationResults } from "../../../index.ts";
import { listed } from "../../output/columns.ts";
import { complain } from "../../output/output.ts";
import { matrixRecordsNothing, type TestPlan } from "../plan.ts";
import { grepOf } from "../../command-line/grep.ts";
import { matching } from "../matching.ts";
import { createExtensionWrites } from "./extension-writes.ts";
import { affected, handlerFolder, isWithin, type WatchedConversation } from "./places.ts";
import { createWishes, type AskedWish, type Wish } from "./wishes.ts";

/** Keeps what is wished for until it can be done, and what came of the files so far. */
export interface WatchDesk {
  /** These were saved. */
  readonly changed: (paths: readonly string[]) => void;
  /** Who asks for all means all, and no longer those of the filter. */
  readonly ask: (wish: AskedWish) => void;
  /** From now on only files with this in their name are run; all with none. */
  readonly filter: (part: string) => void;
  /** What the files that are run have in their name; empty where all are. */
  readonly part: () => string;
  /** Nothing more will be wished for. */
  readonly finish: () => void;
  readonly isOver: () => boolean;
  /** Resolves with what is to be run next; null at the end. */
  readonly next: () => Promise<Wish | null>;
  /** The files a wish is about, and a line about why. */
  readonly filesFor: (wish: Wish, conversations: readonly WatchedConversation[]) => readonly string[];
  /** Runs something and takes note of what comes of it. */
  readonly during: (
    wish: Wish,
    files: readonly string[],
    run: () => Promise<ConversationResults>,
  ) => Promise<ConversationResults>;
}

export function createWatchDesk(plan: TestPlan, signal: AbortSignal): WatchDesk {
  const handler = handlerFolder(plan);
  const { output, html } = plan.report;
  const reports = [output, html].flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  const failed = new Set<string>();
  /** When files were written by ourselves. */
  const written = new Map<string, number>();
  const wishes = createWishes();
  const extensionWrites = createExtensionWrites();
  let known: readonly WatchedConversation[] = [];
  let last: readonly string[] = [];
  let part = "";
  let isFinishing = false;
  let wake = (): void => undefined;
  signal.addEventListener("abort", () => wake(), { once: true });

  const isOurs = (path: string): boolean =>
    reports.includes(path) || (written.has(path) && written.get(path) === savedAt(path));
  const isExtensionsOwn = (path: string): boolean =>
    handler !== null &&
    isWithin(handler, path) &&
    !path.endsWith(".conversation") &&
    affected([path], known, null).length === 0 &&
    extensionWrites.isOwn(path);

  function note({ results }: ConversationResults): void {
    for (const { file, status } of results) {
      const path = resolve(file);
      failed.delete(path);
      if (status === "updated") written.set(path, savedAt(path));
    }
    for (const { file, status } of results) if (status === "failed") failed.add(resolve(file));
  }

  function failedAmong(files: readonly string[], wish: "failed" | "update"): readonly string[] {
    if (wish === "update" && plan.matrix !== undefined) {
      complain(matrixRecordsNothing);
      return [];
    }
    const again = files.filter((file) => failed.has(resolve(file)));
    if (again.length === 0) complain(part === "" ? "Nothing failed." : `Nothing failed in files with \`${part}\`.`);
    return again;
  }

  function filesAmong(named: readonly string[], wish: Wish): readonly string[] {
    switch (wish) {
      case "first":
      case "all":
        if (named.length === 0) complain(`No file has \`${part}\` in its name.`);
        else if (part !== "") complain(`${named.length} of ${known.length} have \`${part}\` in their name.`);
        return named;
      case "failed":
      case "update":
        return failedAmong(named, wish);
      case "again":
        return named.filter((file) => last.includes(file));
    }
    const meant = new Set(affected(wish.changed, known, handler));
    const files = named.filter((file) => meant.has(file));
    const names = wish.changed.map((path) => relative(process.cwd(), path));
    complain(`Changed: ${listed(names, 5)}. ${files.length} of ${known.length} run again.`);
    return files;
  }

  return {
    changed(paths) {
      for (const path of paths) if (!isOurs(path) && !isExtensionsOwn(path)) wishes.changed(path);
      wake();
    },
    ask(wish) {
      if (wish === "all") part = "";
      wishes.ask(wish);
      wake();
    },
    filter(text) {
      part = text;
      wishes.ask("all");
      wake();
    },
    part: () => part,
    finish() {
      isFinishing = true;
      wake();
    },
    isOver: () => signal.aborted || (isFinishing && wishes.isEmpty()),
    async next() {
      while (!signal.aborted) {
        const wish = wishes.take();
        if (wish !== null) return wish;
        if (isFinishing) return null;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return null;
    },
    filesFor(wish, conversations) {
      known = conversations;
      const files = conversations.map(({ file }) => file);
      return filesAmong(part === "" ? files : matching(files, grepOf(part)), wish);
    },
    async during(wish, files, run) {
      last = files;
      extensionWrites.begin(typeof wish === "string" ? null : wish.changed);
      try {
        const results = await run();
        note(results);
        return results;
      } finally {
        extensionWrites.end();
      }
    },
  };
}

const savedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
