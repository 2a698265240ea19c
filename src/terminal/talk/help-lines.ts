import { commands } from "../../index.ts";
import { translated } from "../language/language.ts";
import { padded } from "../output/columns.ts";
import { width } from "../../cells.ts";
import { wrapped } from "../output/wrapped.ts";

/** What stands in front of the explanations; a line that is longer gets a row of its own. */
const lineColumns = 30;

/** Where less is left for the explanations, they stand below. */
const leastColumns = 40;

/** Every line one may type, for a terminal so many columns wide. */
export function helpLines(columns: number): string[] {
  const rows: readonly (readonly [string, string])[] = [
    [translated("any words"), translated("say them")],
    ...Object.values(commands).map(({ usage, says }) => [usage, translated(says)] as const),
    ["!LINE", translated("the same line at once, even while the device speaks")],
  ];
  const isTable = columns >= lineColumns + leastColumns;
  const below = " ".repeat(isTable ? lineColumns : 6);
  return rows.flatMap(([line, says]) =>
    isTable && width(line) <= lineColumns - 4
      ? wrapped(`${padded(`  ${line}`, lineColumns)}${says}`, columns, below)
      : [...wrapped(`  ${line}`, columns, below), ...wrapped(below + says, columns, below)],
  );
}
