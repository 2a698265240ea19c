import { translated } from "../language/language.ts";
import { cut } from "../output/cut.ts";
import { menuRows, type Menu } from "./menu.ts";
import type { Search } from "./search.ts";

/** What may stand below the line; a search is in front of a menu, and both of a hint. */
export interface Below {
  search: Search | null;
  menu: Menu | null;
  hint: string | null;
}

/** It in rows of so many cells. */
export function rowsBelow({ search, menu, hint }: Below, columns: number): readonly string[] {
  if (search)
    return [cut(`  ${search.found ?? translated(search.words === "" ? searchHint : nothingFound)}`, columns - 1)];
  if (menu) return menuRows(menu, columns);
  return hint === null ? [] : [cut(hint, columns - 1)];
}

const searchHint = "words of an earlier line; Ctrl-R: older, Tab: edit it, Esc: back";
const nothingFound = "no earlier line has these words; Esc: back";
