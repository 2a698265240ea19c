import { expect, test } from "vitest";
import { heard } from "./heard.ts";
import { rows } from "./rows.ts";

// What a developer reads: `messages.txt` is reviewed as a text.

interface Told {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly line: string;
}

const told: Told[] = [];
for (const { rule, region = "kr", where, broken } of rows) {
  for (const found of (await heard(region, where, broken)).told) {
    const { severity, path = "", message, remedy = "", source = "", problems } = found;
    const says = remedy === "" ? message : `${message}. ${remedy}`;
    const line = `${severity} ${[rule, path].join(" ").trim()}: ${says}${source === "" ? "" : ` (${source})`}`;
    // Of an answer that cannot be used the failure tells all that is wrong.
    if (problems === undefined) told.push({ rule, message, remedy, line });
    else told.push({ rule, message: message.replace("Invalid extension response: ", ""), remedy: "Nothing", line });
  }
}

test("the messages of all rules read as they were reviewed", async () => {
  await expect(`${told.map(({ line }) => line).join("\n")}\n`).toMatchFileSnapshot("messages.txt");
});

test.each(told)(
  "$rule says in one sentence what is wrong, and in another what to do: $message",
  ({ message, remedy }) => {
    expect(message).toMatch(/^(?:`[\w$.[\]"]+` |the |that |\d+ Plays )/);
    expect(remedy).toMatch(/^(?:[A-Z][a-z]+ ?|REPLACE_ENQUEUED )/);
    for (const sentence of [message, remedy]) {
      expect(sentence).not.toMatch(/[.!;:,]$|\. |\s{2}|undefined in|\bnothing has\b/);
      expect(sentence.length).toBeLessThan(300);
    }
  },
);

test("no two rules say the same", () => {
  const shape = (message: string): string => message.replace(/`response[^`]*`|`session\w+`|"[^"]*"/g, "…");
  const rulesOf = new Map<string, Set<string>>();
  for (const { rule, message } of told) {
    rulesOf.set(shape(message), (rulesOf.get(shape(message)) ?? new Set()).add(rule));
  }
  const shared = [...rulesOf].filter(([, rules]) => rules.size > 1).map(([message, rules]) => [message, ...rules]);
  expect(shared).toEqual([]);
});
