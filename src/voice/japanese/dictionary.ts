import type { ChildProcess } from "node:child_process";
import { forkBuilt } from "../built-process.ts";
import { createChildService } from "../child-service.ts";
import { messageOf } from "../failure.ts";
import { kanaReading, needsDictionary } from "./kana.ts";
import { normalForm } from "./written-form.ts";

export interface JapaneseReaderOptions {
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  /** Milliseconds after which the process with the dictionary is ended when nothing is to be read. */
  readonly idle?: number;
  readonly startDictionary?: () => ChildProcess;
}

/** Turns Japanese text into what a voice that knows kana alone can speak. */
export interface JapaneseReader {
  /** Katakana and punctuation. */
  read(text: string): Promise<string>;
  close(): Promise<void>;
}

/** A reader whose dictionary (13 MB) is loaded in a process of its own, and only while there are texts that need it. */
export function createJapaneseReader({
  notice,
  idle = 60_000,
  startDictionary,
}: JapaneseReaderOptions): JapaneseReader {
  const dictionary = createChildService<{ readonly text: string }, { readonly reading: string }>({
    name: "The Japanese dictionary",
    start: startDictionary ?? (() => forkBuilt("japanese/dictionary-process.js")),
    patience: 15_000,
    idle,
  });
  let told = false;
  let closed = false;

  async function read(text: string): Promise<string> {
    const normal = normalForm(text);
    if (!needsDictionary(normal)) return kanaReading(normal);
    try {
      return (await dictionary.ask({ text })).reading;
    } catch (error) {
      if (!told && !closed) notice(`Kanji are not read as they should be: ${messageOf(error)}`);
      told = true;
      return kanaReading(normal);
    }
  }

  function close(): Promise<void> {
    closed = true;
    return dictionary.close();
  }

  return { read, close };
}
