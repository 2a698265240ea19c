import { commands } from "../../index.ts";
import { translated } from "../language/language.ts";
import { padded } from "../output/columns.ts";
import { width } from "../../cells.ts";
import { wrapped } from "../output/wrapped.ts";

/** What stands in front of the explanations; a line that is longer gets a row of its own. */
const lineColumns = 30;

/** Where less is left for the explanations, they stand below. */
const leastColumns = 40;

type Row = readonly [what: string, says: string];

/** What the keys do that one may not find by trying. */
const keys: readonly Row[] = [
  ["Tab", "complete what is typed"],
  ["Up, Ctrl-R", "earlier lines; search them"],
  ["Esc", "give up what was begun: the device hears silence"],
  ["Ctrl-C", "cut what the device says; twice: end"],
  ["Ctrl-O", "show more around the transcript"],
  ["Ctrl-Z", "back to the shell; `fg` goes on"],
  ["Ctrl-D", "switch the device off"],
];

/** Every line one may type, and the keys where there are some, for a terminal so many columns wide. */
export function helpLines(columns: number, hasKeys: boolean): string[] {
  const rows: readonly Row[] = [
    [translated("any words"), translated("say them")],
    ...Object.values(commands).map(({ usage, says }) => [usage, translated(says)] as const),
    ["!LINE", translated("the same line at once, even while the device speaks")],
    ...(hasKeys ? keys : []).map(([key, says]) => [key, translated(says)] as const),
  ];
  const isTable = columns >= lineColumns + leastColumns;
  const below = " ".repeat(isTable ? lineColumns : 6);
  return rows.flatMap(([line, says]) =>
    isTable && width(line) <= lineColumns - 4
      ? wrapped(`${padded(`  ${line}`, lineColumns)}${says}`, columns, below)
      : [...wrapped(`  ${line}`, columns, below), ...wrapped(below + says, columns, below)],
  );
}
