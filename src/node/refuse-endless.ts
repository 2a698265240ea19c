import { statSync } from "node:fs";
import { ConfigurationError } from "../errors.ts";

/**
 * Throws ConfigurationError where a file is none that ends by itself: a pipe nobody writes into would be waited for, and so
 * would the end of a device. What a shell makes of `<(command)` stands below /dev and is fine. What is missing is for the
 * reader to tell.
 */
export function refuseEndless(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile() || stats.isDirectory()) return;
  if (stats.isFIFO() && file.startsWith("/dev/")) return;
  const what = stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device";
  throw new ConfigurationError(`${what} stands there where a file was expected`, { file });
}
