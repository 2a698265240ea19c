import { lintModel } from "../../../src/nlu/lint/lint-model.ts";
import type { Region } from "../../../src/axes.ts";
import type { InteractionModel, Sample, SamplePart } from "../../../src/nlu/interaction-model.ts";
import type { ModelFinding } from "../../../src/nlu/lint/lint-model.ts";

/** A model in short: intents by name as the lines of their files, slot types as lines with tabs. */
export interface ModelInShort extends Partial<Omit<InteractionModel, "intents" | "slotTypes">> {
  readonly intents?: Readonly<Record<string, IntentInShort>>;
  readonly types?: Readonly<Record<string, readonly string[]>>;
}

interface IntentInShort {
  readonly slots?: Readonly<Record<string, string>>;
  readonly samples: readonly string[];
}

/** Ten ways to ask, enough for a simple intent, in the language of each region. */
export const questions: Readonly<Record<Region, readonly string[]>> = {
  kr: [
    ...["주문 조회해줘", "배달 상태 알려줘", "배달 어디쯤이야", "얼마나 걸려", "언제 도착해"],
    ...["지금 오고 있어", "아직 멀었어", "주문한 거 확인해줘", "배달원 출발했어", "몇 시에 와"],
  ],
  jp: [
    ...["注文を確認して", "配達はいつ来る", "今どこですか", "あと何分かかる", "もう出ましたか"],
    ...["到着時刻を教えて", "注文状況は", "まだ来ない", "配達員はどこ", "注文したものを見せて"],
  ],
};

const sound = {
  kr: { invocationNames: ["피자봇"], lang: "ko" },
  jp: { invocationNames: ["ピザボット"], lang: "ja" },
} as const;

/** A model that nothing is wrong with, but for what is given. */
export function modelInShort(region: Region, short: ModelInShort = {}): InteractionModel {
  const { intents = { CheckOrder: { samples: questions[region] } }, types = {}, ...settings } = short;
  return {
    extensionId: "com.example.pizzabot",
    ...sound[region],
    builtinIntents: null,
    launchPhrases: [],
    endPhrases: [],
    openTypes: [],
    ...settings,
    intents: Object.entries(intents).map(([name, { slots = {}, samples }]) => {
      const declared = Object.entries(slots).map(([name, type], index) => ({ name, type, line: index + 2 }));
      const firstLine = declared.length + 4;
      const cut = samples.map((text, index) => ({ ...sampleOf(text), line: firstLine + index }));
      return { name, slots: declared, samples: cut, file: `${name}.tsv` };
    }),
    slotTypes: Object.entries(types).map(([name, lines]) => ({
      name,
      entries: lines.map((text, index) => {
        const [value = "", ...synonyms] = text.split("\t");
        return { value, synonyms, line: index + 1 };
      }),
      file: `${name}.tsv`,
    })),
  };
}

export function sampleOf(text: string): Sample {
  const parts: SamplePart[] = text
    .split(/(<\w+>.*?<\/\w+>)/)
    .filter((part) => part !== "")
    .map((part) => {
      const tag = /^<(\w+)>(.*)<\/\w+>$/.exec(part);
      return tag ? { type: "slot", name: tag[1]!, example: tag[2]! } : { type: "text", text: part };
    });
  return { text, parts };
}

export const linted = (region: Region, short: ModelInShort = {}): readonly ModelFinding[] =>
  lintModel(modelInShort(region, short), { region });
