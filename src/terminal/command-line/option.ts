import type { Kind } from "./values.ts";

export const commandNames = ["talk", "test", "check", "model", "init", "devices", "key", "doctor"] as const;
export type Command = (typeof commandNames)[number];

/** What an option does and, in brackets, what holds without it. */
export type Says = string | Readonly<Partial<Record<Command, string>>>;

export interface Option {
  readonly says: Says;
  readonly commands: readonly Command[];
}
export interface ValueOption<Value> extends Option {
  readonly kind: Kind<Value>;
  /** Writes a file, names a secret or trusts somebody: never taken from a project's settings. */
  readonly own?: boolean;
  /** What a command takes that takes less than others. */
  readonly kinds?: Readonly<Partial<Record<Command, Kind<Value>>>>;
  /** One letter for it, behind one `-`. */
  readonly short?: string;
  /** Asks for something of one run, and is no setting. */
  readonly once?: boolean;
  /** What it means where no value stands behind it; without this it needs one. */
  readonly alone?: string;
}

/** An option with a value. */
export const given = <Value>(
  kind: Kind<Value>,
  commands: readonly Command[],
  says: Says,
  own = false,
): ValueOption<Value> => ({ kind, commands, says, own });
