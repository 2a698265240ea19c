import type { UsageError } from "../errors.ts";
import type { DeviceProfile } from "../device/profile.ts";
import type { Line } from "./conversation-line.ts";
import { History, type Undoable } from "./history.ts";
import type { Loop } from "./loop.ts";
import { restful, type LineTaken, type Moment } from "./moment.ts";
import { SecretMarks } from "./secret-marks.ts";
import type { Secrets } from "./secrets.ts";
import { busy, readSnapshot, snapshotOf, type Place, type Snapshot } from "./snapshot.ts";

/** Back and forth in time: keeps how things stood before each line, and puts that, or a snapshot, back. */
export class Travel {
  readonly #loop: Loop;
  readonly #profile: () => DeviceProfile;
  readonly #marks: SecretMarks;
  readonly #history = new History();

  constructor(loop: Loop, profile: () => DeviceProfile, secrets: Secrets) {
    this.#loop = loop;
    this.#profile = profile;
    this.#marks = new SecretMarks(secrets);
  }

  /** The user says this: it is told, and can be taken back. */
  said(line: Line, text: string): void {
    const before = this.#moment();
    this.tell(text);
    this.#history.add(line, this.#loop.seq, before);
  }

  /** Tells of a line that is no part of what can be taken back. */
  tell(line: string): void {
    this.#loop.tell({ kind: "input", line });
  }

  /** The line so many back, with a moment of rest before it; why there is none, as an error to be told. */
  lineToTakeBack(lines: number): Undoable | UsageError {
    return this.#history.undoable(lines);
  }

  /** To before this line. */
  goBefore({ before }: Undoable): void {
    this.#goTo(before, before.seq, before.line);
  }

  /** To before this line, which is said again at once. */
  goBackInto(line: Undoable): void {
    this.#goTo(line.before, line.seq, line);
  }

  /** Throws UsageError while the device is busy. */
  snapshot(): Snapshot {
    const moment = this.#moment();
    if (moment === null) throw busy(this.#loop.state);
    this.#history.remember(moment);
    return snapshotOf(moment, this.#place);
  }

  /** What has to be done to be there. Throws ConfigurationError where that cannot be, before anything is changed. */
  wayTo(snapshot: unknown): () => void {
    const { seq, now, ...wanted } = readSnapshot(snapshot, this.#place);
    const moment = this.#history.remembered({ seq, now });
    const isOurs = moment !== undefined && JSON.stringify(moment.state) === JSON.stringify(wanted.state);
    return () => {
      this.#history.goTo(isOurs ? moment.line : null);
      this.#loop.jump({ type: "jump", ...wanted, now, to: isOurs ? moment : null });
    };
  }

  get #place(): Place {
    return { profile: this.#profile(), settings: this.#loop.settings, marks: this.#marks };
  }

  #goTo({ state, now, foreign }: Moment, seq: number, line: LineTaken | null): void {
    this.#history.goTo(line);
    this.#loop.jump({ type: "jump", state, now, to: { seq, foreign } });
  }

  /** This one; null while something is under way. */
  #moment(): Moment | null {
    const { isRunning, now, seq, foreign } = this.#loop;
    const state = isRunning ? null : restful(this.#loop.state);
    return state && { state, now, seq, foreign, line: this.#history.last };
  }
}
