/** The lines entered so far, and the way through them. */
export interface History {
  /** The line before the one that stands there and begins as what was typed; null where there is none. */
  earlier(text: string): string | null;
  /** The one after it, at last what was typed. */
  later(): string | null;
  /** A line was entered: the next way begins at the end. */
  add(line: string): void;
  /** What stands in the line was changed by hand: the next way begins there. */
  forget(): void;
  /** The newest line with these words in it, older than the `skip` newest ones that have them; null where there is none. */
  find(words: string, skip: number): string | null;
}

/** Over lines of earlier days, oldest first. */
export function createHistory(kept: readonly string[]): History {
  const lines = [...kept];
  let way: { readonly typed: string; readonly passed: readonly number[] } | null = null;

  const standing = (passed: readonly number[]): string | null => {
    const index = passed.at(-1);
    return index === undefined ? null : (lines[index] ?? null);
  };

  return {
    earlier(text) {
      const { typed, passed } = way ?? { typed: text, passed: [] };
      const from = passed.at(-1) ?? lines.length;
      const shown = standing(passed) ?? typed;
      const index = lines.findLastIndex((line, at) => at < from && line.startsWith(typed) && line !== shown);
      if (index === -1) return null;
      way = { typed, passed: [...passed, index] };
      return lines[index]!;
    },
    later() {
      if (way === null) return null;
      const passed = way.passed.slice(0, -1);
      const { typed } = way;
      way = passed.length === 0 ? null : { typed, passed };
      return standing(passed) ?? typed;
    },
    add(line) {
      way = null;
      const before = lines.indexOf(line);
      if (before !== -1) lines.splice(before, 1);
      lines.push(line);
    },
    forget() {
      way = null;
    },
    find(words, skip) {
      if (words === "") return null;
      const wanted = folded(words);
      return lines.filter((line) => folded(line).includes(wanted)).at(-1 - skip) ?? null;
    },
  };
}

/** Case, width and composition make no difference. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase();
