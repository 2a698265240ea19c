import { createContext, Script, type Context } from "node:vm";

// A regular expression from a file may take years over one line. Only a context of its own can be interrupted.

/** What all expressions of a file may take beyond what sane ones do, in ms of real time. */
const patience = 2000;
/** So much of it for one of them. */
const patienceForOne = 250;
/** So many characters a sane expression reads in a millisecond. */
const charactersPerMs = 10_000;
/** In ms; what a run takes by itself. */
const usual = 1;

const matching = new Script("for (const place of places) known[place] = pattern.test(lines[place]) ? 2 : 1");
const capturing = new Script("pattern.exec(lines[0])?.groups");
let context: Context | undefined;

/** Matches the expressions of one file, as long as there is patience. */
export interface Matcher {
  /** Matches them with the lines that came after one line of the user's, each no more than once. */
  withLines(lines: readonly string[]): LineMatcher;
}

export interface LineMatcher {
  /** Whether the line at this place matches; null where that takes too long to find out. */
  matches(pattern: RegExp, place: number): boolean | null;
  /** Finds out at once about all lines from there on; false where that takes too long. */
  matchFrom(pattern: RegExp, start: number): boolean;
  /** What the groups of an expression capture in a line that matches, by name; nothing where none does. */
  captured(pattern: RegExp, line: string): ReadonlyMap<string, string>;
}

export function createMatcher(): Matcher {
  let left = patience;
  const tooSlow = new Set<string>();

  /**
   * Undefined where it took too long, or the engine could not do it at all: an expression may be too large, or a line too
   * long for it.
   */
  function run(script: Script, pattern: RegExp, lines: readonly string[], others: object = {}): unknown {
    if (left <= 0 || tooSlow.has(pattern.source)) return undefined;
    context ??= createContext({});
    Object.assign(context, { pattern, lines }, others);
    const characters = lines.reduce((sum, { length }) => sum + length, 0);
    const sane = characters / charactersPerMs;
    const started = performance.now();
    try {
      return script.runInContext(context, { timeout: Math.ceil(Math.min(patienceForOne, left) + sane) });
    } catch {
      tooSlow.add(pattern.source);
      return undefined;
    } finally {
      left -= Math.max(0, performance.now() - started - sane - usual);
      Object.assign(context, { pattern: undefined, lines: undefined, places: undefined, known: undefined });
    }
  }

  return {
    withLines(lines) {
      /** For each expression, by line: 0 where it is not known, 1 where it does not match, 2 where it does. */
      const rows = new Map<string, Uint8Array>();

      function rowOf({ source }: RegExp): Uint8Array {
        const row = rows.get(source) ?? new Uint8Array(lines.length);
        rows.set(source, row);
        return row;
      }

      function find(pattern: RegExp, start: number, end: number): boolean {
        const known = rowOf(pattern);
        const places: number[] = [];
        for (let place = start; place < end; place++) if (known[place] === 0) places.push(place);
        if (places.length > 0) run(matching, pattern, lines, { places, known });
        return places.every((place) => known[place] !== 0);
      }

      return {
        matches(pattern, place) {
          const known = rowOf(pattern);
          if (known[place] === 0) find(pattern, place, place + 1);
          return known[place] === 0 ? null : known[place] === 2;
        },
        matchFrom: (pattern, start) => find(pattern, start, lines.length),
        captured(pattern, line) {
          const groups = run(capturing, pattern, [line]) as Record<string, string | undefined> | undefined;
          return new Map(Object.entries(groups ?? {}).map(([name, text = ""]) => [name, text]));
        },
      };
    },
  };
}
