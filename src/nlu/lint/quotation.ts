import type { FindingPlace } from "./finding.ts";

const longest = 60;

/** What somebody says, for a message: one line, shortened. */
export const quoted = (text: string): string => `"${shortened(text)}"`;

/** The name of a thing in the model, for a message. */
export const named = (name: string): string => `\`${shortened(name)}\``;

/** Some names of a list that may be long. */
export function listed(names: readonly string[], most = 3): string {
  const more = names.length - most;
  const shown = more > 0 ? [...names.slice(0, most), `${more} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** ` in line 3`, ` in Order.tsv, line 3`, or nothing where no line is known. */
export function inLine(there: FindingPlace, here: FindingPlace): string {
  if (there.line === undefined) return "";
  return there.file === undefined || there.file === here.file
    ? ` in line ${there.line}`
    : ` in ${there.file}, line ${there.line}`;
}

function shortened(text: string): string {
  const line = text.slice(0, 4 * longest).replace(/[\r\n\t]+/g, " ");
  const letters = [...line];
  return letters.length > longest || line.length < text.length ? `${letters.slice(0, longest).join("")}…` : line;
}
