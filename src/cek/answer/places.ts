import type { Problem } from "../../errors.ts";
import { jsonPlaces } from "../../json-fault.ts";
import type { Finding } from "./finding.ts";

interface Told {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** Rules about what a member is called, or where it stands; all others are about its value. */
const aboutKeys: ReadonlySet<string> = new Set([
  "answer-duplicate-key",
  "answer-misplaced-key",
  "answer-unknown-key",
  "directive-namespace",
  "session-attributes-misplaced",
  "session-attributes-misspelt",
]);

/** Adds where in the body each stands. */
export function withPlaces({ problems, findings }: Told, text: string): Told {
  const places = jsonPlaces(text);
  const placed = <T extends Problem | Finding>(told: T): T => {
    if (told.path === "") return told;
    const isAboutKey = told.rule !== undefined && aboutKeys.has(told.rule);
    return { ...told, ...(isAboutKey ? places.key(told.path) : places.value(told.path)) };
  };
  return { problems: problems.map(placed), findings: findings.map(placed) };
}
