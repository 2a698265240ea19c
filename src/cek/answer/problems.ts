import type { BaseIssue } from "valibot";
import type { Problem } from "../../errors.ts";
import { schemaProblem } from "../../schema-problem.ts";
import { nearestName } from "../../suggestion.ts";
import type { Finding } from "./finding.ts";

// An answer with which nothing can be done: why, and what else was found in it.

/** So many are kept; an answer of a megabyte could have a hundred thousand. */
const mostProblems = 100;
/** So many stand in the sentence of a failure. */
const mostSaid = 10;

interface Refused {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** What the schema has refused, and the findings that say something else. */
export function refused(issues: readonly BaseIssue<unknown>[], findings: readonly Finding[]): Refused {
  const problems = issues.slice(0, mostProblems).map(problemOf);
  const missing = new Set(problems.flatMap(({ path, received }) => (received === "nothing" ? [path] : [])));
  /** What is missing under its name is there under another, or elsewhere: one mistake. */
  const isSaid = ({ meant }: Finding): boolean =>
    meant !== undefined && (missing.has(meant) || (missing.has("response") && meant.startsWith("response.")));
  const said = findings.filter(isSaid);
  return {
    problems: problems.map((problem) => withRemedy(problem, said)),
    findings: findings.filter((found) => !isSaid(found)).map(withoutOutcome),
  };
}

function withRemedy(problem: Problem, findings: readonly Finding[]): Problem {
  const misspelt = findings.find(({ meant }) => meant === problem.path);
  if (problem.received !== "nothing") return problem;
  if (misspelt) return { ...problem, remedy: `Is \`${misspelt.path}\` meant?` };
  const strays = problem.path === "response" ? findings.map(({ path }) => `\`${path}\``) : [];
  return strays.length === 0 ? problem : { ...problem, remedy: `Wrap ${strays.join(", ")} in it` };
}

/** What the schema refuses, and the word that was probably meant. */
function problemOf(issue: BaseIssue<unknown>): Problem {
  const remedy = remedyFor(issue);
  return { ...schemaProblem(issue), rule: "answer-value", ...(remedy !== undefined && { remedy }) };
}

function remedyFor({ expected, input }: BaseIssue<unknown>): string | undefined {
  const words = [...(expected ?? "").matchAll(/"([^"]*)"/g)].map(([, word]) => word!);
  if (typeof input !== "string" || words.length === 0) return undefined;
  if (words.includes("SimpleSpeech") && (input === "PlainText" || input === "URL")) {
    return 'It is a SpeechInfoObject: wrap it as `{"type": "SimpleSpeech", "values": {…}}`';
  }
  const near = nearestName(input, words);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

/** `A; B`, where neither quotes anything with a semicolon in it. */
const outcome = /^((?:`[^`]*`|"(?:[^"\\]|\\.)*"|[^;`"])*); .*$/s;

/** Nothing of an answer with problems is used: what the device would make of the rest is not worth a word. */
const withoutOutcome = (found: Finding): Finding => ({ ...found, message: found.message.replace(outcome, "$1") });

/** One sentence for all problems, as a failure prints it. */
export function sayProblems(problems: readonly Problem[]): string {
  const sentences = problems.slice(0, mostSaid).map(({ path, expected, received, remedy, rule, line, column }) => {
    if (rule === "answer-not-json") return `the answer is no JSON: ${received}`;
    const place = path !== "" && line !== undefined ? ` (line ${line}, column ${column})` : "";
    const advice = remedy === undefined ? "" : `. ${remedy}`;
    return `${path === "" ? "the answer" : `\`${path}\``} must be ${expected}, got ${received}${place}${advice}`;
  });
  const rest = problems.length - mostSaid;
  const more = rest > 0 ? [`and ${rest} more${problems.length === mostProblems ? " at least" : ""}`] : [];
  return `Invalid extension response: ${[...sentences, ...more].join("; ")}`;
}
