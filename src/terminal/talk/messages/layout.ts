import { width } from "../../../cells.ts";
import { isContainer, isList, lengthOf, valuesFrom, type Container } from "./container.ts";
import { besideOf, entriesOf, type Beside, type Entry } from "./difference.ts";
import { brackets, grouped, keyParts, literal, mention } from "./literal.ts";
import { gutter, type Mark, type Part, type Row } from "./row.ts";
import { createSameness } from "./sameness.ts";
import { createCount, rowsUpTo } from "./size.ts";

export interface LayoutOptions {
  /** Of the terminal; Infinity where nothing is broken. */
  readonly columns: number;
  /** So many rows of the terminal may be taken; Infinity where nothing is to be folded. */
  readonly rows: number;
  /** What is said of what is as it was: `as in r3`. */
  readonly asBefore: string;
}

export interface Layout {
  readonly rows: readonly Row[];
  /** How many rows are not shown that are not as they were; null for very many. */
  readonly hidden: number | null;
  /** Whether a text or a key is not shown to its end. */
  readonly isCut: boolean;
}

/** What stands in one place, and how far it is in. */
interface Place {
  readonly key: string | null;
  readonly value: unknown;
  readonly beside: Beside;
  readonly depth: number;
  readonly isLast: boolean;
}

const marks: Readonly<Record<Beside["how"], Mark>> = { alone: " ", new: "+", same: " ", changed: "~", within: " " };

/** So deep nothing nests that an extension may answer; in few rows much less is seen of it. */
const deepest = 100;

/** A value of JSON in rows, beside the one before it, which is undefined where there is none. */
export function layOut(value: unknown, before: unknown, { columns, rows, asBefore }: LayoutOptions): Layout {
  const isSame = createSameness();
  const count = createCount();
  const folds = rows !== Infinity;
  let hidden: number | null = 0;
  let isCut = false;

  /** `… 37 more rows`, which are counted. */
  function more(values: Iterable<unknown>, shown: number): string {
    const counted = count(values);
    hidden = hidden === null || counted === null ? null : hidden + counted - shown;
    return moreRows(counted === null ? null : counted - shown);
  }

  function keyOf({ key }: Place): readonly Part[] {
    if (key === null) return [];
    const parts = keyParts(key, folds ? keyColumns(columns) : Infinity);
    isCut ||= parts.isCut;
    return parts.parts;
  }

  /** The row that a place begins with. */
  function row(place: Place, mark: Mark, value: readonly Part[], note = ""): Row {
    const indent: Part = { role: "sign", text: "  ".repeat(place.depth) };
    const notes: readonly Part[] = note === "" ? [] : [{ role: "note", text: `  ${note}` }];
    return { mark, parts: [indent, ...keyOf(place), ...value, ...notes] };
  }

  /** What stood there, where there is room to tell. */
  function withWas(shown: Row, { beside }: Place, room: number): Row {
    if (beside.how !== "changed") return shown;
    const was: Row = { ...shown, parts: [...shown.parts, { role: "note", text: "  was " }, ...mention(beside.was)] };
    return columnsOf(was) > room * columns ? shown : was;
  }

  function literalRow(place: Place, room: number): Row {
    const { value, beside } = place;
    const start = row(place, marks[beside.how], []);
    const left = folds ? room * columns - columnsOf(start) - 1 : Infinity;
    const { parts, isCut: isShort } = isContainer(value)
      ? { parts: [sign(brackets(value, ""))], isCut: false }
      : literal(value, left);
    isCut ||= isShort;
    return withWas({ ...start, parts: [...start.parts, ...parts, ...comma(place)] }, place, room);
  }

  function folded(place: Place, mark: Mark, note: string): Row {
    return row(place, mark, [sign(brackets(place.value as Container, "…")), ...comma(place)], note);
  }

  function rowsOf(place: Place, room: number): readonly Row[] {
    const { value, beside } = place;
    if (!isContainer(value) || lengthOf(value) === 0) return [literalRow(place, room)];
    if (folds && beside.how === "same") return [folded(place, " ", asBefore)];
    const mark = marks[beside.how];
    const inner = innerRows(value, place, room - 2);
    if (inner === null) {
      const isChanged = beside.how === "within" && beside.isKnown;
      return [folded(place, isChanged ? "~" : mark, more([value], 1))];
    }
    const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
    const end = { ...place, key: null };
    return [
      withWas(row(place, mark, [sign(open)]), place, 1),
      ...inner,
      row(end, mark === "~" ? "+" : mark, [sign(close), ...comma(place)]),
    ];
  }

  /** Null where there is no room for a part that would tell anything. */
  function innerRows(value: Container, { beside, depth }: Place, room: number): readonly Row[] | null {
    if (room < 1 || depth >= deepest) return null;
    const all = [...taken(entriesOf(value, beside, { isSame, folds }), room + 1)];
    const some = isList(value) ? worthShowing(all, room) : all;
    if (some.length === all.length && all.length <= room) return shared(all, depth + 1, room, true);
    if (room < fewest) return null;
    const first = some.slice(0, room - 1);
    const { next } = first.at(-1)!;
    const note = noteRow(depth + 1, next === lengthOf(value) ? "…" : more(valuesFrom(value, next), 0));
    return [...shared(first, depth + 1, room - 1, false), note];
  }

  /** A few items of a list that can be read tell more than all of them folded. */
  function worthShowing(items: readonly Entry[], room: number): readonly Entry[] {
    if (!folds) return items;
    let left = room - 1;
    const place = items.findIndex((item, index) => (left -= Math.min(sizeOf(item, room), readable)) < 0 && index > 0);
    return place === -1 || items.every((item) => sizeOf(item, room) === 1) ? items : items.slice(0, place);
  }

  /** Small ones are shown whole; those that are large share what room is left. */
  function shared(entries: readonly Entry[], depth: number, room: number, isAll: boolean): readonly Row[] {
    const last = isAll ? entries.findLastIndex(({ type }) => type !== "gone") : null;
    const shown: (readonly Row[])[] = [];
    const bySize = entries.map((entry, index) => ({ entry, index, size: folds ? sizeOf(entry, room) : 1 }));
    bySize.sort((one, other) => one.size - other.size);
    let left = room;
    for (const [place, { entry, index }] of bySize.entries()) {
      const share = Math.max(1, Math.floor(left / (bySize.length - place)));
      const rows = entryRows(entry, depth, share, index === last);
      left -= rows.reduce((sum, one) => sum + Math.max(1, Math.ceil(columnsOf(one) / columns)), 0);
      shown[index] = rows;
    }
    return shown.flat();
  }

  function entryRows(entry: Entry, depth: number, room: number, isLast: boolean): readonly Row[] {
    switch (entry.type) {
      case "member":
        return rowsOf({ ...entry, depth, isLast }, room);
      case "run":
        return [noteRow(depth, `… ${grouped(entry.count)} items ${asBefore}`)];
      case "gone":
        return [row({ ...entry, depth, isLast: true, beside: { how: "alone" } }, "-", mention(entry.value))];
    }
  }

  /** About how many rows it would take. */
  function sizeOf(entry: Entry, limit: number): number {
    if (entry.type !== "member" || entry.beside.how === "same") return 1;
    const { value } = entry;
    return typeof value === "string" ? 1 + Math.floor(value.length / columns) : rowsUpTo(value, limit);
  }

  const beside: Beside = before === undefined ? { how: "alone" } : besideOf(value, before, isSame);
  const laidOut = rowsOf({ key: null, value, beside, depth: 0, isLast: true }, rows);
  return { rows: laidOut, hidden, isCut };
}

const sign = (text: string): Part => ({ role: "sign", text });

const comma = ({ isLast }: Place): readonly Part[] => (isLast ? [] : [sign(",")]);

const noteRow = (depth: number, note: string): Row => ({
  mark: " ",
  parts: [{ role: "note", text: `${"  ".repeat(depth)}${note}` }],
});

/** `… 37 more rows`; null are very many. */
export function moreRows(count: number | null): string {
  if (count === null) return "… very many more rows";
  return `… ${grouped(count)} more ${count === 1 ? "row" : "rows"}`;
}

/** Of an item of a list so many rows are shown before there is another one. */
const readable = 8;

/** A part of a list or object tells something from so many rows on. */
const fewest = 3;

/** What a key may take: a third of a row, and as much as those of the format need where there is so much. */
const keyColumns = (columns: number): number => Math.max(columns / 3, Math.min(longestOwn, columns - 2));

/** In quotes: `progressReportPositionInMilliseconds`. */
const longestOwn = 38;

const columnsOf = ({ parts }: Row): number => gutter + parts.reduce((sum, { text }) => sum + width(text), 0);

function* taken<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  let left = count;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}
