import { vocabularyOf } from "../build/assembly/vocabulary.js";
import { complete } from "../build/terminal/talk/completion/complete.js";
import { entry, largeUnderstanding, word } from "./large-model.js";
import { bar, inTurns, time } from "./measure.js";

/** Whether the size of a model can be felt when Tab is pressed. */
export async function completion() {
  const { model } = largeUnderstanding(100_000)();
  const device = { region: "kr" };
  const source = { models: [model], messageFormat: "kr-2019", session: { id: "s", attributes: {} }, device };
  const press = (line) => () => {
    if (complete(line, line.length, vocabularyOf(source)).candidates.length === 0)
      throw new Error(`nothing is offered for ${line}`);
  };
  const first = await time(press(word(7).slice(0, 1)));
  await time(press(`/intent ${model.intents[0].name} ${model.intents[0].slots[0].name}=`));
  const lines = {
    "a first syllable": word(7).slice(0, 1),
    "two initial consonants": "ㄱㄴ",
    "a sample's words and a value's beginning": `${word(7)} ${entry(5).slice(0, 2)}`,
    "what stands behind a value": `${word(7)} ${entry(5)} `,
  };
  const presses = await inTurns(15, ...Object.values(lines).map(press));
  return [
    bar("the first Tab at 100,000 samples and 200,000 words", first / 1000, "s", {}),
    ...Object.keys(lines).map((name, index) => bar(`Tab behind ${name}`, presses[index], "ms", { atMost: 5 })),
  ];
}
