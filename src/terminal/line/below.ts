import { stripVTControlCharacters } from "node:util";
import { width } from "../../cells.ts";
import { translated } from "../language/language.ts";
import { cut } from "../output/cut.ts";
import { wrapped } from "../output/wrapped.ts";
import { menuRows, type Menu } from "./menu.ts";
import type { Search } from "./search.ts";

/** What may stand below the line; a search is in front of a menu, and both of a hint. */
export interface Below {
  search: Search | null;
  menu: Menu | null;
  hint: string | null;
}

/** It in rows of so many cells: what is longer is cut, or goes on in the next one where it is to be whole. */
export function rowsBelow(below: Below, columns: number, isWhole: boolean): readonly string[] {
  return isWhole ? rowsOf(below, Infinity).flatMap((row) => brokenRow(row, columns)) : rowsOf(below, columns);
}

function rowsOf({ search, menu, hint }: Below, columns: number): readonly string[] {
  if (search)
    return [cut(`  ${search.found ?? translated(search.words === "" ? searchHint : nothingFound)}`, columns - 1)];
  if (menu) return menuRows(menu, columns);
  return hint === null ? [] : [cut(hint, columns - 1)];
}

/** A row that does not fit needs no columns within it. */
function brokenRow(row: string, columns: number): readonly string[] {
  const text = stripVTControlCharacters(row);
  if (width(text) <= columns) return [text];
  const indent = /^[* ] /.test(text) ? "    " : "  ";
  return wrapped(text.replace(/(?<=\S) {2,}/g, "  "), columns, indent);
}

const searchHint = "words of an earlier line; Ctrl-R: older, Tab: edit it, Esc: back";
const nothingFound = "no earlier line has these words; Esc: back";
