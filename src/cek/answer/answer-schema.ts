import * as v from "valibot";
import { languages } from "../../axes.ts";
import { isJsonObject } from "../../cic/json.ts";

// The shape of a response, with every deviation that SDKs and NAVER's own samples are known to send let in; speech.ts
// says which of them were met. Unknown keys are let in too.

/** A member that SDKs write as null instead of leaving it out. */
const optional = <S extends v.GenericSchema>(schema: S) => v.nullish(schema);

const speechInfo = v.variant("type", [
  v.object({
    type: v.literal("PlainText"),
    lang: optional(v.picklist([...languages, ""])),
    value: optional(v.string()),
    token: optional(v.string()),
  }),
  v.object({
    type: v.literal("URL"),
    lang: optional(v.string()),
    value: v.pipe(v.string(), v.nonEmpty()),
    contentType: optional(v.string()),
    token: optional(v.string()),
  }),
]);

const item = optional(speechInfo);
/** No guide limits them; an answer of the size that is read could bring a hundred thousand. */
const mostItems = 1000;
const tooMany = v.pipe(v.array(v.unknown()), v.maxLength(mostItems));
const items = v.array(speechInfo);
const oneItem = v.pipe(v.array(speechInfo), v.maxLength(1));

/** The Java and C# SDKs write a list of one as its bare item, and an item as a list of one. */
const one = v.lazy((input) => (Array.isArray(input) ? oneItem : item));
const many = v.lazy((input) => {
  if (Array.isArray(input)) return input.length > mostItems ? tooMany : items;
  return input == null || isJsonObject(input) ? item : items;
});

const simpleSpeech = v.object({ type: v.literal("SimpleSpeech"), values: v.optional(one) });
const speechList = v.object({ type: v.literal("SpeechList"), values: v.optional(many) });
const verbose = v.variant("type", [simpleSpeech, speechList]);
const speechSet = v.object({ type: v.literal("SpeechSet"), brief: one, verbose });

const known = v.variant("type", [simpleSpeech, speechList, speechSet]);
const types = v.picklist(["SimpleSpeech", "SpeechList", "SpeechSet"]);
/** Of no known type: refused by that, and its items are looked at all the same. */
const unknown = v.object({ type: types, values: v.optional(many), brief: v.optional(one) });
const speech = v.lazy((input) => (isJsonObject(input) && !v.is(types, input["type"]) ? unknown : known));
const nothing = v.object({});

/** `{}` says nothing: the guides use it beside directives. */
const outputSpeech = v.lazy((input) =>
  input === null || input === undefined
    ? v.nullish(nothing)
    : isJsonObject(input) && Object.keys(input).length === 0
      ? nothing
      : speech,
);

const anObject = v.custom<object>(isJsonObject, "must be an object");

export const answerSchema = v.object({
  version: v.nullish(v.string()),
  sessionAttributes: optional(anObject),
  response: v.pipe(
    anObject,
    v.object({
      outputSpeech: v.optional(outputSpeech),
      card: optional(anObject),
      // Each is read by itself, so that one that is broken does not take the others with it.
      directives: optional(v.array(v.unknown())),
      reprompt: optional(v.pipe(anObject, v.object({ outputSpeech: v.optional(outputSpeech) }))),
      shouldEndSession: optional(v.boolean()),
    }),
  ),
});
