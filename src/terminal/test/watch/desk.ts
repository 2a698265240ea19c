import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { ConversationResults } from "../../../index.ts";
import { listed } from "../../output/columns.ts";
import { complain } from "../../output/output.ts";
import type { TestPlan } from "../plan.ts";
import { affected, handlerFolder, isCode, isWithin, type WatchedConversation } from "./places.ts";

/** Why something is run. */
export type Wish = "first" | "all" | "failed" | "update" | { readonly changed: readonly string[] };

/** Keeps what is wished for until it can be done, and what came of the files so far. */
export interface WatchDesk {
  /** These were saved. */
  readonly changed: (paths: readonly string[]) => void;
  readonly wish: (wish: Wish) => void;
  /** Nothing more will be wished for. */
  readonly finish: () => void;
  readonly isOver: () => boolean;
  /** Resolves with what is to be run next; null at the end. */
  readonly next: () => Promise<Wish | null>;
  /** The files a wish is about, and a line about why. */
  readonly filesFor: (wish: Wish, conversations: readonly WatchedConversation[]) => readonly string[];
  /** Runs something and takes note of what comes of it. */
  readonly during: (run: () => Promise<ConversationResults>) => Promise<ConversationResults>;
}

/** What is written by the extension itself comes at the latest so long after its last answer, in ms. */
const aftermath = 500;

export function createWatchDesk(plan: TestPlan, signal: AbortSignal): WatchDesk {
  const handler = handlerFolder(plan);
  const { output, html } = plan.report;
  const reports = [output, html].flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  const failed = new Set<string>();
  /** When files were written by ourselves. */
  const written = new Map<string, number>();
  const changes = new Set<string>();
  let known: readonly WatchedConversation[] = [];
  let pending: Wish | null = null;
  let isRunning = false;
  let ranUntil = -Infinity;
  let isFinishing = false;
  let wake = (): void => undefined;
  signal.addEventListener("abort", () => wake());

  const isOurs = (path: string): boolean =>
    reports.includes(path) || (written.has(path) && written.get(path) === savedAt(path));

  /** What a module writes while it answers is no reason to ask it again, for ever. */
  const isExtensionsOwn = (path: string): boolean =>
    (isRunning || performance.now() < ranUntil + aftermath) &&
    handler !== null &&
    isWithin(handler, path) &&
    !isCode(path) &&
    !path.endsWith(".conversation") &&
    affected([path], known, null).length === 0;

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
      complain("A matrix runs a file for several devices; record it for one, without `--matrix`.");
      return [];
    }
    const again = files.filter((file) => failed.has(resolve(file)));
    if (again.length === 0) complain("Nothing failed.");
    return again;
  }

  return {
    changed(paths) {
      for (const path of paths) if (!isOurs(path) && !isExtensionsOwn(path)) changes.add(path);
      wake();
    },
    wish(wish) {
      pending = wish;
      wake();
    },
    finish() {
      isFinishing = true;
      wake();
    },
    isOver: () => signal.aborted || (isFinishing && pending === null && changes.size === 0),
    async next() {
      while (!signal.aborted) {
        const wish: Wish | null = pending ?? (changes.size > 0 ? { changed: [...changes] } : null);
        if (wish !== null) {
          if (pending === null) changes.clear();
          pending = null;
          return wish;
        }
        if (isFinishing) return null;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return null;
    },
    filesFor(wish, conversations) {
      known = conversations;
      const all = conversations.map(({ file }) => file);
      if (wish === "first" || wish === "all") return all;
      if (typeof wish === "string") return failedAmong(all, wish);
      const files = affected(wish.changed, conversations, handler);
      const names = wish.changed.map((path) => relative(process.cwd(), path));
      complain(`Changed: ${listed(names, 5)}. ${files.length} of ${all.length} run again.`);
      return files;
    },
    async during(run) {
      isRunning = true;
      try {
        const results = await run();
        note(results);
        return results;
      } finally {
        isRunning = false;
        ranUntil = performance.now();
      }
    },
  };
}

const savedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
