import type { Region } from "../../axes.ts";
import type { FindingPlace, Severity } from "./finding.ts";
import type { Subject } from "./subject.ts";

/** What is wrong, and what to do: a sentence each. */
export interface Words {
  readonly message: string;
  readonly remedy: string;
}

/** A place where a rule is broken. There may be many thousands, so it is put into words only where it is shown. */
export interface Fault {
  readonly place: FindingPlace;
  readonly tell: () => Words;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Guide and section by region; where a region has none, the rule does not hold there. */
  readonly source: Readonly<Partial<Record<Region, string>>>;
  readonly check: (subject: Subject) => readonly Fault[];
}

/** The faults among some things; `tell` is null for one that has none. */
export function faultsAmong<Thing extends { readonly place: FindingPlace }>(
  things: readonly Thing[],
  tell: (thing: Thing) => (() => Words) | null,
): Fault[] {
  const faults: Fault[] = [];
  for (const thing of things) {
    const told = tell(thing);
    if (told !== null) faults.push({ place: thing.place, tell: told });
  }
  return faults;
}
