import type { Lang } from "../axes.ts";
import type { Emulator } from "../emulator/emulator.ts";
import type { LineHistory, LineHistoryOptions } from "../node/line-history.ts";
import type { Vocabulary } from "./vocabulary.ts";

// What helps somebody who types lines; loaded when it is asked for, so that nobody waits for it at the start.

/**
 * Resolves with what gives the words of a device as it is at that moment, for completing what is typed; those in the
 * preferred language, where there is one, are proposed first.
 */
export async function openVocabulary(
  emulator: Emulator,
  preferred: () => Lang | undefined = () => undefined,
): Promise<() => Vocabulary> {
  const { vocabularyOf } = await import("./vocabulary.ts");
  return () => vocabularyOf(emulator, preferred());
}

/**
 * Opens the history of an extension: `demo`, its URL, or the path of its handler module. Never rejects: where the file
 * cannot be used, the history lives as long as the program.
 */
export async function openLineHistory(extension: string, options?: LineHistoryOptions): Promise<LineHistory> {
  const history = await import("../node/line-history.ts");
  return history.openLineHistory(extension, options);
}
