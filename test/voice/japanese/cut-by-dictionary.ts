import { TokenizerBuilder } from "lindera-wasm-nodejs-ipadic";
import type { Word } from "../../../src/voice/japanese/reading.ts";

const builder = new TokenizerBuilder();
builder.setDictionary("embedded://ipadic");
builder.setMode("normal");
builder.setKeepWhitespace(true);
const tokenizer = builder.build();

/** The words of a text, by the real dictionary in this process. */
export const cutByDictionary = (text: string): Word[] => tokenizer.tokenize(text) as Word[];
