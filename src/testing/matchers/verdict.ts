import { printable } from "../../emulator/printable.ts";
import { withRemedy } from "../../emulator/with-remedy.ts";
import type { Scene } from "./subject.ts";

/** What a matcher found. `message` says what is wrong with it: with a pass, that it should not have been. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
  readonly expected: unknown;
  readonly actual: unknown;
}

interface Finding {
  readonly scene: Scene;
  readonly pass: boolean;
  /** Follows `Expected`, with `not` where it belongs: `the device to say "…" in this turn`. */
  readonly sentence: (to: "to" | "not to") => string;
  /** Everything there was, for people: a heading and lines, or a sentence. */
  readonly was: () => readonly string[];
  /** What may have been meant, or why it is so; told where the expectation was not met. */
  readonly hints?: () => readonly (string | null)[];
  readonly expected: unknown;
  readonly actual: unknown;
}

export function verdict({ scene, pass, sentence, was, hints, expected, actual }: Finding): Verdict {
  const message = (): string => {
    const why = pass ? [] : [...(hints?.() ?? []), ...circumstances(scene)].filter((hint) => hint !== null);
    return [`Expected ${sentence(pass ? "not to" : "to")}.`, ...was(), ...why].join("\n");
  };
  return { pass, message, expected, actual };
}

/** Longer lists are cut in front: what was last is what one looks for. */
const most = 40;
const longest = 600;

/** `It said:` and a line each, or `It said nothing.` */
export function listing(heading: string, lines: readonly string[], none: string): readonly string[] {
  if (lines.length === 0) return [none];
  const left = lines.length - most;
  const cut = left > 0 ? [`  … ${left} more before`] : [];
  return [`${heading}:`, ...cut, ...lines.slice(-most).map((line) => `  ${shortened(line.trim())}`)];
}

const shortened = (line: string): string => (line.length > longest ? `${line.slice(0, longest)}…` : line);

/** What may have kept all that was expected from coming. */
function circumstances({ findings, isInterrupted }: Scene): string[] {
  const failures = findings
    .filter(({ severity }) => severity === "failure")
    .slice(-3)
    .map(({ code, message, remedy }) =>
      shortened(printable(`There was the failure ${code}: ${withRemedy(message, remedy)}`)),
    );
  return isInterrupted ? [...failures, "Something else was asked before this turn was over."] : failures;
}
