// The child process that holds the Japanese dictionary: it takes its memory along when it is ended.
import { TokenizerBuilder } from "lindera-wasm-nodejs-ipadic";
import { messageOf } from "../failure.ts";
import { japaneseReading, type Word } from "./reading.ts";

const builder = new TokenizerBuilder();
builder.setDictionary("embedded://ipadic");
builder.setMode("normal");
builder.setKeepWhitespace(true);
const tokenizer = builder.build();
const cut = (text: string): Word[] => tokenizer.tokenize(text) as Word[];

process.on("SIGINT", () => undefined); // Ctrl-C is for the emulator, which ends us by hanging up
process.on("disconnect", () => process.exit());
process.on("message", ({ id, text }: { readonly id: number; readonly text: string }) => {
  try {
    process.send?.({ id, reading: japaneseReading(text, cut) });
  } catch (error) {
    process.send?.({ id, error: messageOf(error) });
  }
});
