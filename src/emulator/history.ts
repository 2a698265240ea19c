import { UsageError } from "../errors.ts";
import type { Line } from "./conversation-line.ts";
import type { LineTaken, Moment } from "./moment.ts";

/** A line with a moment of rest before it. */
export interface Undoable extends LineTaken {
  readonly before: Moment;
}

type Kept = { -readonly [Member in keyof LineTaken]: LineTaken[Member] };

/** So many moments are kept. */
const most = 1000;

/**
 * The lines that stand, latest first, and the moments snapshots were taken of. Nothing is copied: a moment is the state of
 * that time itself, which no step changes.
 */
export class History {
  #last: LineTaken | null = null;
  /** Every line there is a way back to, oldest first, also those that were undone. */
  readonly #kept: Kept[] = [];
  readonly #snapshots = new Map<string, Moment>();

  get last(): LineTaken | null {
    return this.#last;
  }

  /** The user said this. */
  add(line: Line, seq: number, before: Moment | null): void {
    const taken = { line, seq, before, previous: this.#last };
    this.#last = taken;
    this.#kept.push(taken);
    const oldest = this.#kept.length > most ? this.#kept.shift() : undefined;
    if (oldest !== undefined) Object.assign(oldest, { before: null, previous: null });
  }

  /** This is the last line from now on; null where there is none. */
  goTo(line: LineTaken | null): void {
    this.#last = line;
  }

  /** The line so many back, or the next one before it that came while the device was at rest; else why there is none. */
  undoable(lines: number): Undoable | UsageError {
    let line = this.#last;
    for (let left = lines - 1; left > 0 && line !== null; left--) line = line.previous;
    while (line !== null && line.before === null) line = line.previous;
    if (line !== null) return line as Undoable;
    return new UsageError(whyNot(this.#last));
  }

  /** A snapshot was taken of this moment. */
  remember(moment: Moment): void {
    this.#snapshots.set(keyOf(moment), moment);
    const [oldest] = this.#snapshots.size > most ? this.#snapshots.keys() : [];
    if (oldest !== undefined) this.#snapshots.delete(oldest);
  }

  remembered(at: Pick<Moment, "seq" | "now">): Moment | undefined {
    return this.#snapshots.get(keyOf(at));
  }
}

function whyNot(last: LineTaken | null): string {
  let lines = 0;
  let reach = 0;
  for (let line = last; line !== null; line = line.previous) {
    lines += 1;
    if (line.before !== null) reach = lines;
  }
  if (reach === 1) return "only 1 line can be taken back";
  if (reach > 1) return `only ${reach} lines can be taken back`;
  const why = lines === 0 ? "no line was said that could be taken back" : "the lines came while the device was busy";
  return `there is nothing to go back to: ${why}`;
}

const keyOf = ({ seq, now }: Pick<Moment, "seq" | "now">): string => `${seq} ${now}`;
