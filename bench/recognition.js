import { createUnderstanding } from "../dist/nlu/understanding.js";
import { bar, inTurns, time } from "./measure.js";

const options = { region: "kr", lang: "ko", customFirst: true, closedSlots: false };
const syllables = Array.from("가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호");

/** A word of three syllables for each number, and no two alike. */
const word = (number) =>
  [number, Math.floor(number / 40), Math.floor(number / 1600)].map((digit) => syllables[digit % 40]).join("");

function model(samples) {
  const intents = [];
  for (let start = 0; start < samples; start += 100) intents.push(intent(start, Math.min(100, samples - start)));
  const entries = ["페퍼로니", "치즈", "불고기", "고구마"].map((value) => ({ value, synonyms: [`${value} 피자`] }));
  return {
    extensionId: "com.example.bench",
    invocationNames: ["피자봇"],
    lang: "ko",
    intents,
    slotTypes: [{ name: "PIZZA_TYPE", entries }],
    builtinIntents: null,
    launchPhrases: [],
    endPhrases: [],
    openTypes: [],
  };
}

function intent(start, count) {
  const samples = Array.from({ length: count }, (_, index) => ({
    text: `${word(start + index)} <type>치즈</type> 주문해줘`,
    parts: [
      { type: "text", text: `${word(start + index)} ` },
      { type: "slot", name: "type", example: "치즈" },
      { type: "text", text: " 주문해줘" },
    ],
  }));
  return { name: `Intent${start}`, slots: [{ name: "type", type: "PIZZA_TYPE" }], samples };
}

/** Whether the size of a model can be felt, when it is loaded and when somebody speaks. */
export async function recognition() {
  const small = createUnderstanding(model(1000), options);
  const large = model(100_000);
  let big;
  const load = await time(() => (big = createUnderstanding(large, options)));
  const utterances = 2000;
  const hear = (understanding, samples) => () => {
    for (let count = 0; count < utterances; count++) {
      const { recognition } = understanding.understand(`${word((count * 7919) % samples)} 불고기 피자 주문해줘`, 0);
      if (recognition?.intent == null) throw new Error("an utterance of the benchmark was not recognised");
    }
  };
  const [few, many] = await inTurns(9, hear(small, 1000), hear(big, 100_000));
  return [
    bar("recognition at 100,000 samples against 1,000", many / few, "×", { atMost: 3 }),
    bar("one utterance at 100,000 samples", many / utterances, "ms", { atMost: 0.1 }),
    bar("loading 100,000 samples", load / 1000, "s", { atMost: 1 }),
  ];
}
