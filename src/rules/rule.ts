import type { Lang, MessageFormat, Region } from "../axes.ts";

// A switch: what it may be, what it is unless somebody chooses, and where one of the three axes decides otherwise.

export type Value = boolean | number | string;

export interface Axes {
  readonly region: Region;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
}

export interface Rule<V extends Value> {
  readonly default: V;
  /** Where one axis decides otherwise. */
  readonly by?: {
    readonly region?: Partial<Record<Region, V>>;
    readonly messageFormat?: Partial<Record<MessageFormat, V>>;
    readonly lang?: Partial<Record<Lang, V>>;
  };
  /** The values a word may take; numbers and booleans speak for themselves. */
  readonly choices?: readonly V[];
  /** Smallest and largest number. */
  readonly range?: readonly [number, number];
  readonly says: string;
}

export const yesNo = (value: boolean, says: string, by?: Rule<boolean>["by"]): Rule<boolean> => ({
  default: value,
  says,
  ...(by && { by }),
});
export const oneOf = <V extends string>(
  choices: readonly V[],
  value: NoInfer<V>,
  says: string,
  by?: Rule<V>["by"],
): Rule<V> => ({
  default: value,
  choices,
  says,
  ...(by && { by }),
});
export const numberFrom = (
  low: number,
  high: number,
  value: number,
  says: string,
  by?: Rule<number>["by"],
): Rule<number> => ({
  default: value,
  range: [low, high],
  says,
  ...(by && { by }),
});
export const word = (value: string, says: string, by?: Rule<string>["by"]): Rule<string> => ({
  default: value,
  says,
  ...(by && { by }),
});
