import { linted } from "./linted.ts";
import { rows } from "./rows.ts";

/** What each row of the table is told, as one reads it. */
export const told = (prefix: RegExp): string =>
  rows
    .filter(({ rule }) => prefix.test(rule))
    .map(({ rule, region, broken }) => {
      const { severity, message, remedy } = linted(region, broken).find((finding) => finding.rule === rule)!;
      // An ideographic space in a source file is taken for a slip.
      return `${rule} (${severity}, ${region})\n  ${message}\n  ${remedy}`;
    })
    .join("\n")
    .replaceAll("\u3000", "␣");
