import { styleText } from "node:util";
import { width } from "../../cells.ts";
import type { Frame, Size } from "../talk/line/frame.ts";
import type { Key } from "../talk/line/key.ts";
import { translated } from "../language/language.ts";
import { cut, fitting } from "../output/cut.ts";

/** A key, or a text that was pasted. */
export interface Stroke {
  readonly typed: string | undefined;
  readonly key: Key;
  readonly pasted?: string;
}

/** A question that is answered key by key. */
export interface KeyedQuestion<Answer> {
  /** Undefined while there is no answer. */
  press(stroke: Stroke): Answer | undefined | Promise<Answer | undefined>;
  /** As it stands on the screen now. */
  frame(size: Size): Frame;
  /** As it stands there once it is over; null: the user would rather not. */
  overRow(answer: Answer | null, columns: number): string;
  close(): void;
}

const signs =
  process.platform === "win32"
    ? { pointer: ">", behind: "»", yes: "√", no: "×" }
    : { pointer: "❯", behind: "›", yes: "✔", no: "✖" };

/** What stands around question and answer in their row, with room for the cursor. */
export const around = 6;

/** The question in the words that leave so much room behind them. */
export const messageFor = (wordings: readonly string[], columns: number, room: number): string =>
  fitting(wordings.map(translated), Math.max(columns - around - room, 4));

export const askedMark = (message: string): string =>
  `${styleText("cyan", "?")} ${styleText("bold", message)} ${styleText("gray", signs.behind)} `;

/** The row that stays. */
export function overRow(message: string, shown: string | null, columns: number): string {
  if (shown === null) return `${styleText("red", signs.no)} ${styleText("bold", message)}`;
  const room = Math.max(columns - width(message) - around, 4);
  const mark = `${styleText("green", signs.yes)} ${styleText("bold", message)} ${styleText("gray", "…")}`;
  return `${mark} ${cut(shown, room)}`;
}

export const faultRow = (fault: string, columns: number): string =>
  styleText("red", `${signs.behind} ${cut(translated(fault), Math.max(columns - 3, 4))}`);

export const choiceRow = (title: string, isChosen: boolean, columns: number): string => {
  const shown = cut(title, Math.max(columns - 3, 4));
  return isChosen ? styleText("cyan", `${signs.pointer} ${styleText("underline", shown)}`) : `  ${shown}`;
};
