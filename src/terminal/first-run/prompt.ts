import type { PassThrough } from "node:stream";
import type { Key } from "../line/key.ts";

/** A key, or a text that was pasted. */
export interface Stroke {
  readonly typed: string | undefined;
  readonly key: Key;
  readonly pasted?: string;
}

/** What of a prompt of prompts is used; none of it is in its types. */
export interface Prompt {
  readonly done?: boolean;
  readonly aborted?: boolean;
  /** Nothing of it is on the screen. */
  firstRender: boolean;
  render(): void;
  submit(): unknown;
  abort(): void;
}

/** A question that prompts draws, and whose keys come from us. */
export interface Prompted<Answer> {
  /** Resolves when it is on the screen. */
  readonly prompt: Promise<Prompt>;
  /** Takes any key but Enter. */
  press(stroke: Stroke): void;
  /** Null when the user would rather not. */
  readonly answer: Promise<Answer | null>;
}

/** Where a question is drawn. `stdin` is none of the user's: prompts loses what is typed between two questions. */
export interface Place {
  readonly stdin: PassThrough;
  readonly stdout: NodeJS.WriteStream;
  readonly columns: () => number;
}

/** What prompts puts around a line, and the cursor. */
export const around = 8;
