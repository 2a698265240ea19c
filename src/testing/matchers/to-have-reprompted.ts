import { misuse, readCount } from "./misuse.ts";
import { saidAs, saidBy } from "./said.ts";
import { sceneOf } from "./subject.ts";
import { isText, nearMissAmong, readText, shownText } from "./text.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

const name = "toHaveReprompted";

/** Whether the reprompt was spoken because nobody answered. */
export function toHaveReprompted(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  readCount(name, args, 1);
  if (args.length === 1 && args[0] === undefined) {
    throw misuse(name, "got undefined as the text; leave it out to expect any reprompt");
  }
  const text = args.length === 0 ? null : readText(name, "the reprompt", args[0]);
  const said = saidBy(scene);
  const isMet = ({ value }: { readonly value: string }): boolean => text === null || isText(text, value);
  const reprompts = said.filter(({ source }) => source === "reprompt");
  const hints = (): (string | null)[] => {
    if (text === null) return [];
    const other = said.find(isMet);
    if (other)
      return [`${shownText(other.value)} was said, but as ${other.source}, and not because nobody had answered.`];
    return [
      nearMissAmong(
        text,
        reprompts.map(({ value }) => value),
      ),
    ];
  };
  return verdict({
    scene,
    pass: reprompts.some(isMet),
    sentence: (to) =>
      `the device ${to} have reprompted${text === null ? "" : ` with ${shownText(text)}`} ${scene.span}`,
    was: () => listing("It said", said.map(saidAs), "It said nothing."),
    hints,
    expected: args[0],
    actual: reprompts.map(({ value }) => value),
  });
}
