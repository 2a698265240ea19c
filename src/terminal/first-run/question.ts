/** What can be asked, whatever the terminal is. */
export interface Asker {
  /** Asks for a line of text until it is a good one. Null when the user would rather not. */
  text(question: TextQuestion): Promise<string | null>;
  /** Lets the user choose. Null when they would rather not. */
  choice<Value>(question: ChoiceQuestion<Value>): Promise<Value | null>;
}

/** One that has the terminal until it is closed. What was typed ahead is for whoever reads next. */
export interface OpenAsker extends Asker {
  close(): void;
}

export interface TextQuestion {
  /** The question, then shorter wordings for narrow terminals. */
  readonly wordings: readonly string[];
  /** What Enter takes. */
  readonly initial: string;
  /** The first wording says so itself. */
  readonly tellsEnter?: boolean;
  /** What is wrong with an answer; null where nothing is. */
  readonly fault: (text: string) => string | null | Promise<string | null>;
  /** As the answer stands on the screen once it is given. */
  readonly shown?: (text: string) => string;
}

export interface ChoiceQuestion<Value> {
  /** The question, then shorter wordings for narrow terminals. */
  readonly wordings: readonly string[];
  readonly choices: readonly Choice<Value>[];
  /** What Enter takes. */
  readonly initial: Value;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly title: string;
  /** As the answer stands on the screen once it is given; the title without this. */
  readonly short?: string;
}
