import { statSync } from "node:fs";
import { ConfigurationError } from "../errors.ts";

/**
 * What stands at a path whose end need not come: `a pipe` nobody may write into, `a socket` or `a device`; null where it is
 * a file or a folder, where nothing is, and where a shell put it.
 */
export function endlessAt(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile() || stats.isDirectory() || isHandedOver.test(file)) return null;
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

/** What a shell makes of `<(command)`, the input of this program, and what is empty or typed. */
const isHandedOver = /^\/dev\/(fd\/\d+|stdin|null|tty)$|^\/proc\/(self|\d+)\/fd\/\d+$/;

/** Throws ConfigurationError where a file would be waited for without end. What is missing is for the reader to tell. */
export function refuseEndless(file: string): void {
  const what = endlessAt(file);
  if (what !== null) throw new ConfigurationError(`${what} stands there where a file was expected`, { file });
}
