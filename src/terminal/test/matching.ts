import { readFileSync } from "node:fs";
import { sep } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Grep } from "../command-line/grep.ts";
import { listed } from "../output/columns.ts";

/** Those whose path, or the comment they begin with, is meant. */
export const matching = (files: readonly string[], { find }: Grep): readonly string[] =>
  files.filter(
    (file) => isInName(find(file.split(sep).join("/")), file) || headingOf(file).some((line) => find(line) !== -1),
  );

/** The same. Throws UsageError where none is. */
export function someMatching(files: readonly string[], grep: Grep): readonly string[] {
  const found = matching(files, grep);
  if (found.length > 0) return found;
  throw new UsageError(
    `no conversation matches \`-t ${grep.text}\`: neither a path nor the comment at the beginning of a file has it. ` +
      `There are ${listed(files, 5)}`,
  );
}

/** All files end alike, so that nothing is told of them by that. */
const isInName = (place: number, file: string): boolean =>
  place !== -1 && place < file.normalize().length - ".conversation".length;

/** The comment at the beginning of the file, line by line; of one that cannot be read, its run will tell. */
function headingOf(file: string): readonly string[] {
  const lines = textOf(file)
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const end = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^#\s*/, ""));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
