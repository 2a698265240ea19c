import { styleText } from "node:util";
import { width } from "../../cells.ts";
import { createEditor } from "../talk/line/editor.ts";
import { layOut } from "../talk/line/frame.ts";
import { nameOf } from "../talk/line/key.ts";
import { cut } from "../output/cut.ts";
import { around, askedMark, faultRow, messageFor, overRow, type KeyedQuestion } from "./keyed-question.ts";
import type { TextQuestion } from "./question.ts";

/** Some of the answer stands behind the question. */
const room = 24;

/** A question for a line of text, which is edited as what is said to the device. */
export function keyedText({ wordings, initial, fault, shown = same }: TextQuestion): KeyedQuestion<string> {
  const editor = createEditor();
  let wrong: string | null = null;

  async function answered(): Promise<string | undefined> {
    // What Enter takes can be changed where it turns out to be wrong.
    if (editor.text === "") editor.set(initial);
    wrong = await fault(editor.text);
    return wrong === null ? editor.text : undefined;
  }

  return {
    press({ typed, key, pasted }) {
      const name = nameOf(key);
      if (name === "return" || name === "enter") return answered();
      const before = editor.text;
      if (pasted !== undefined) editor.insert(pasted);
      else if (name !== "tab") editor.press(typed, key);
      else if (editor.text === "") editor.set(initial);
      if (editor.text !== before) wrong = null;
      return undefined;
    },
    frame(size) {
      const message = messageFor(wordings, size.columns, room);
      const { text, cursor } = editor;
      const placeholder =
        text === "" ? styleText("gray", cut(initial, Math.max(size.columns - width(message) - around, 1))) : "";
      const below = wrong === null ? [] : [faultRow(wrong, size.columns)];
      const { rows, ...place } = layOut({ above: [], mark: askedMark(message), text, cursor, below }, size);
      return { ...place, rows: rows.map((row, index) => (index === 0 ? row + placeholder : row)) };
    },
    overRow: (answer, columns) =>
      overRow(messageFor(wordings, columns, room), answer === null ? null : shown(answer), columns),
    close: () => editor.close(),
  };
}

const same = (text: string): string => text;
