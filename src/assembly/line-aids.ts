import type { LineHistory, LineHistoryOptions } from "../node/line-history.ts";

// What helps somebody who types lines; loaded when it is asked for, so that nobody waits for it at the start.

/**
 * Opens the history of an extension: `demo`, its URL, or the path of its handler module. Never rejects: where the file
 * cannot be used, the history lives as long as the program.
 */
export async function openLineHistory(extension: string, options?: LineHistoryOptions): Promise<LineHistory> {
  const history = await import("../node/line-history.ts");
  return history.openLineHistory(extension, options);
}
