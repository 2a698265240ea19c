import { nameOf } from "../talk/line/key.ts";
import { askedMark, choiceRow, messageFor, overRow, type KeyedQuestion } from "./keyed-question.ts";
import type { ChoiceQuestion } from "./question.ts";

/** More of them are gone through within so many rows. */
const mostRows = 10;

/** A list to choose from. */
export function keyedChoice<Value>({ wordings, choices, initial }: ChoiceQuestion<Value>): KeyedQuestion<Value> {
  const last = choices.length - 1;
  let chosen = Math.max(
    choices.findIndex(({ value }) => value === initial),
    0,
  );
  const go = (to: number): undefined => {
    chosen = to < 0 ? last : to > last ? 0 : to;
    return undefined;
  };
  const answered = (): Value => choices[chosen]!.value;
  const moved = (by: number) => (): undefined => go(chosen + by);
  const acts: Readonly<Record<string, () => Value | undefined>> = {
    ...named(["return", "enter", "space"], answered),
    ...named(["down", "C-n", "j", "tab"], moved(1)),
    ...named(["up", "C-p", "k", "S-tab"], moved(-1)),
    ...named(["home", "C-a"], () => go(0)),
    ...named(["end", "C-e"], () => go(last)),
  };

  return {
    press({ key, pasted }) {
      const name = nameOf(key);
      return pasted === undefined && Object.hasOwn(acts, name) ? acts[name]?.() : undefined;
    },
    frame({ columns, rows }) {
      const most = Math.max(1, Math.min(mostRows, rows - 2));
      const first = Math.max(0, Math.min(chosen - Math.floor(most / 2), choices.length - most));
      const listed = choices
        .slice(first, first + most)
        .map(({ title }, index) => choiceRow(title, first + index === chosen, columns));
      // On the chosen row: what magnifies or reads a part of the screen follows the cursor.
      const cursor = { row: 1 + chosen - first, column: 0 };
      return { rows: [askedMark(messageFor(wordings, columns, 0)), ...listed], cursor };
    },
    overRow(answer, columns) {
      const given = choices.find(({ value }) => value === answer);
      return overRow(messageFor(wordings, columns, 0), given ? (given.short ?? given.title) : null, columns);
    },
    close: () => undefined,
  };
}

const named = <Act>(names: readonly string[], act: Act): Record<string, Act> =>
  Object.fromEntries(names.map((name) => [name, act]));
