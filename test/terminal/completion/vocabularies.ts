import { demoModel } from "../../../src/assembly/extensions.ts";
import { vocabularyOf } from "../../../src/assembly/vocabulary.ts";
import type { InteractionModel, Lang, MessageFormat, Vocabulary } from "../../../src/index.ts";
import { readModelFiles } from "../../../src/nlu/model-files/read-model.ts";
import type { Completion } from "../../../src/terminal/line/completion.ts";
import { complete } from "../../../src/terminal/talk/completion/complete.ts";

// Vocabularies as a device would have them, and what Tab offers at the end of a line.

type Models = readonly [InteractionModel, ...InteractionModel[]];

const demo: Models = [demoModel("ko"), demoModel("ja"), demoModel("en")];

export const vocabulary = (
  {
    models = demo,
    hasSession = false,
    messageFormat = "line-1.0",
    preferred,
  }: { models?: Models; hasSession?: boolean; messageFormat?: MessageFormat; preferred?: Lang } = {},
  region: "kr" | "jp" = "kr",
): Vocabulary => {
  const session = hasSession ? { id: "s", attributes: {} } : null;
  return vocabularyOf({ models, messageFormat, session, device: { region } }, preferred);
};

export const ko = vocabulary({ models: [demoModel("ko")] });
export const koInSession = vocabulary({ models: [demoModel("ko")], hasSession: true });
export const ja = vocabulary({ models: [demoModel("ja")] }, "jp");
export const en = vocabulary({ models: [demoModel("en")] });

/** A model of one intent `Do` with these samples, and these values of its slot `thing`. */
export function modelOf(samples: readonly string[], words: readonly string[] = []): InteractionModel {
  const files = [
    {
      path: "Do.tsv",
      content: `[INTENT SLOT]\nthing\tTHING\namount\tCLOVA.NUMBER\n\n[INTENT EXPRESSION]\n${samples.join("\n")}\n`,
    },
    { path: "THING.tsv", content: `${words.join("\n") || "thing"}\n` },
  ];
  const content = JSON.stringify({ extensionId: "com.example.bot", invocationNames: ["봇"], lang: "ko" });
  return readModelFiles("bot", files, { path: "extension.json", content });
}

export const of = (model: InteractionModel, hasSession = true): Vocabulary =>
  vocabulary({ models: [model], hasSession });

/** The texts of the candidates at the end of a line. */
export const offers = (line: string, words: Vocabulary): readonly string[] =>
  complete(line, line.length, words).candidates.map(({ text }) => text);

/** The line once a candidate is taken. */
export const taken = (line: string, { from, to }: Completion, candidate: string): string =>
  line.slice(0, from) + candidate + line.slice(to);
