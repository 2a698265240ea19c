// What the small extensions of these tests answer with, in the form of the message guide.

export interface Answer {
  /** One text, several, or the whole `outputSpeech`. */
  readonly speech?: string | readonly string[] | object;
  readonly reprompt?: string;
  readonly card?: object;
  readonly directives?: readonly object[];
  readonly attributes?: object;
  readonly ends?: boolean;
}

/** An answer of the extension, in Korean unless the items say otherwise. */
export const answer = (
  { speech = {}, reprompt, card = {}, directives = [], attributes = {}, ends = false }: Answer,
  lang = "ko",
): object => ({
  version: "0.1.0",
  sessionAttributes: attributes,
  response: {
    outputSpeech: outputSpeech(speech, lang),
    card,
    directives,
    ...(reprompt !== undefined && { reprompt: { outputSpeech: outputSpeech(reprompt, lang) } }),
    shouldEndSession: ends,
  },
});

export const plainText = (value: string, lang = "ko"): object => ({ type: "PlainText", lang, value });

function outputSpeech(speech: NonNullable<Answer["speech"]>, lang: string): object {
  if (typeof speech === "string") return { type: "SimpleSpeech", values: plainText(speech, lang) };
  if (!Array.isArray(speech)) return speech;
  return { type: "SpeechList", values: (speech as string[]).map((value) => plainText(value, lang)) };
}
