// A model as large as the guides allow: samples of one kind and a dictionary of 200,000 words. As a program of its own it
// says how much memory a device needs that has understood one utterance of such a model exactly, and one nearly.

import { fileURLToPath } from "node:url";
import { createUnderstanding } from "../build/nlu/understanding.js";

const options = {
  region: "kr",
  lang: "ko",
  customFirst: true,
  closedSlots: false,
  recognition: "near",
  threshold: 43,
};
const syllables = Array.from("가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호");

/** A word of three syllables for each number up to 64,000, and no two alike; above, of four. */
export const word = (number) =>
  [number, Math.floor(number / 40), Math.floor(number / 1600), Math.floor(number / 64_000)]
    .slice(0, number < 64_000 ? 3 : 4)
    .map((digit) => syllables[digit % 40])
    .join("");

/** A representative word of the dictionary. */
export const entry = (number) => `${word(number)} 피자`;

function largeModel(samples) {
  const intents = [];
  for (let start = 0; start < samples; start += 100) intents.push(intent(start, Math.min(100, samples - start)));
  const entries = Array.from({ length: 100_000 }, (_, number) => ({
    value: entry(number),
    synonyms: [`${word(number)} 한 판`],
  }));
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
    text: `${word(start + index)} <type>치즈 피자</type> 주문해줘`,
    parts: [
      { type: "text", text: `${word(start + index)} ` },
      { type: "slot", name: "type", example: "치즈 피자" },
      { type: "text", text: " 주문해줘" },
    ],
  }));
  return { name: `Intent${start}`, slots: [{ name: "type", type: "PIZZA_TYPE" }], samples };
}

/** Builds the understanding of a model with so many samples; a model is made before, so that loading is measured alone. */
export function largeUnderstanding(samples) {
  const model = largeModel(samples);
  return () => createUnderstanding(model, options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const understanding = largeUnderstanding(100_000)();
  understanding.understand(`${word(77)} ${entry(5)} 주문해줘`, 0);
  understanding.understand(`${entry(5)} 하나 ${word(77)} 같은 걸로 주문할까 하는데`, 0);
  globalThis.gc?.();
  process.stdout.write(String(process.memoryUsage().heapUsed / 2 ** 20));
}
