import { expect, test } from "vitest";
import { told } from "./told.ts";

test("tells about samples", () => {
  expect(told(/^samples\./)).toMatchInlineSnapshot(`
    "samples.none (error, kr)
      The intent \`Order\` has no samples, so no words become it.
      Add samples under [INTENT EXPRESSION].
    samples.empty (error, kr)
      The sample "?!" has no words.
      Write what a user says, or remove the line.
    samples.empty (error, kr)
      The tag of slot \`pizza\` is empty in the sample "<pizza></pizza> 줄래".
      Write one of the slot's values into the tag.
    samples.few (note, kr)
      The intent \`Order\` has 7 samples; for a simple intent the guide advises about 10.
      Add other ways to say the same.
    samples.few (note, kr)
      The intent \`Order\` has few samples with its slots: 29 of 30 with \`x\`, by the guide's advice.
      Add samples of other patterns and with other values.
    samples.few (note, kr)
      The intent \`Order\` has few samples with its slots: 99 of 100 with \`x\`, by the guide's advice.
      Add samples of other patterns and with other values.
    samples.many (error, kr)
      The intent \`Order\` has 2001 samples; 2000 are allowed.
      Remove those that only repeat a pattern: more samples do not make recognition better by themselves.
    samples.duplicate (note, kr)
      The sample "주문 조회 해줘!" of \`CheckOrder\` says the same as the one in line 4.
      Remove it, or vary the pattern.
    samples.duplicate (note, kr)
      The sample "<pizza>불고기</pizza> 줘" of \`Order\` says the same as the one in line 5.
      Remove it, or vary the pattern.
    samples.shared (warning, kr)
      The sample "주문 조회해줘" of \`B\` cannot be told from "주문 조회해줘" of \`A\` in A.tsv, line 4.
      Keep it in one intent: the same words cannot become both.
    samples.shared (warning, kr)
      The sample "<n>두 개</n> 줘" of \`B\` cannot be told from "<n>1 판</n> 줘" of \`A\` in A.tsv, line 5.
      Keep it in one intent: the same words cannot become both.
    samples.same-values (note, kr)
      In \`Order\` the values "불고기" and "2 판" come together in three samples or more.
      Vary the values, or Clova may take the combination itself for the intent.
    samples.wake-word (warning, kr)
      The sample "클로바 뭐 시켰어" begins with the wake word "클로바", which is not part of what arrives.
      Leave the wake word out.
    samples.wake-word (warning, jp)
      The sample "ねぇCLOVA届いたの" begins with the wake word "ねぇCLOVA", which is not part of what arrives.
      Leave the wake word out.
    samples.end-phrase (warning, kr)
      The sample "그만" ends the session, so it never arrives as an intent.
      Remove it, or find words that do not end the session.
    samples.end-phrase (warning, jp)
      The sample "やめて" ends the session, so it never arrives as an intent.
      Remove it, or find words that do not end the session.
    samples.end-phrase (warning, kr)
      The sample "또 보자" ends the session, so it never arrives as an intent.
      Remove it, or find words that do not end the session.
    samples.launch-phrase (warning, kr)
      The sample "피자봇 시작해줘" calls or starts the extension, so it never arrives as an intent.
      Remove it: what is said at the start is a LaunchRequest.
    samples.launch-phrase (warning, kr)
      The sample "피자봇" calls or starts the extension, so it never arrives as an intent.
      Remove it: what is said at the start is a LaunchRequest.
    samples.builtin-phrase (warning, kr)
      The sample "취소해줘" is understood as \`Clova.CancelIntent\` too; which of the two Clova recognises is not documented.
      Remove it and handle \`Clova.CancelIntent\`, or word it differently.
    samples.one-shot (note, kr)
      The sample "피자봇에서 뭐 시켰어" calls "피자봇" as a command outside a session does.
      Leave the call out, if it is one: a sample is the command alone.
    samples.one-shot (note, jp)
      The sample "ピザボットを使って見せて" calls "ピザボット" as a command outside a session does.
      Leave the call out, if it is one: a sample is the command alone.
    samples.name-inside (note, kr)
      The sample "피자봇 뭐 시켰어" begins with the invocation name "피자봇".
      Leave the name out, unless users say it within the session too.
    samples.name-inside (note, jp)
      The sample "ピザボットはどこ" begins with the invocation name "ピザボット".
      Leave the name out, unless users say it within the session too.
    samples.reported-speech (note, kr)
      The sample "확인해 달라고 해줘" ends in "달라고 해줘", as a command that is passed on.
      Write the command as it is said directly; the samples of the guide have no such endings.
    samples.undeclared-slot (error, kr)
      The slot \`size\` of a sample is not declared in \`Order\`.
      Declare it with its type under [INTENT SLOT].
    samples.slot-twice (warning, kr)
      The slot \`pizza\` is twice in the sample "<pizza>불고기</pizza>랑 <pizza>페퍼로니</pizza> 줘"; a request has one value for it.
      Tag it once, or declare a second slot.
    samples.only-slot (note, kr)
      The sample "<pizza>불고기</pizza>" is nothing but a slot of \`PIZZA\`, so only words of its dictionary tell the intent.
      Add samples with words around the slot, as users say them.
    samples.only-slot (note, kr)
      The sample "<pizza>불고기</pizza>" is nothing but a slot of \`PIZZA\`, so only words of its dictionary tell the intent.
      Add samples with words around the slot, as users say them.
    samples.outside-dictionary (note, kr)
      The value "치즈" in the tag of \`pizza\` is not in the dictionary of \`PIZZA\`.
      Add it there as a word or a synonym, or tag a word the dictionary has.
    samples.number-width (note, jp)
      The slot \`n\` of \`Order\` has the counter in its tag here, "３枚", and not in line 5, "2": \`unit\` is delivered only with the counter.
      Tag the same in all samples."
  `);
});

test("tells about slots", () => {
  expect(told(/^slots\./)).toMatchInlineSnapshot(`
    "slots.unused (warning, kr)
      The slot \`m\` of \`Order\` is in no sample, so it is never filled.
      Tag it in samples, or remove it from [INTENT SLOT].
    slots.unknown-type (error, kr)
      The slot \`n\` of \`Order\` has the type \`PIZA\`, which the model does not have.
      Add a file with its words, or correct the type.
    slots.unknown-builtin (error, kr)
      The slot \`n\` has the type \`CLOVA.NUMBR\`, which the Korean guide does not have. Did you mean \`CLOVA.NUMBER\`?
      Use a built-in type that is documented, or a slot type with words of your own.
    slots.region (error, kr)
      The slot \`n\` has the type \`CLOVA.MONEY\`, which only the Japanese guide has.
      Use a type that the Korean guide has, or a slot type with words of your own.
    slots.region (error, jp)
      The slot \`n\` has the type \`CLOVA.KO_ADDRESS_SI\`, which only the Korean guide has.
      Use a type that the Japanese guide has, or a slot type with words of your own.
    slots.renamed (note, jp)
      The type \`CLOVA.CURRENCY\` of slot \`n\` is the old name of \`CLOVA.UNIT_CURRENCY\`.
      Use the new name; after a build the old one means the same.
    slots.datetime-and-recent (error, jp)
      The intent \`Order\` has slots of both \`CLOVA.DATETIME\` and \`CLOVA.DATETIME_RECENT\`, which must not be together in one intent.
      Keep \`CLOVA.DATETIME\` for what lies ahead, or \`CLOVA.DATETIME_RECENT\` for what lies behind.
    slots.datetime-and-recent-apart (note, jp)
      The model has \`CLOVA.DATETIME_RECENT\` in \`B\` and \`CLOVA.DATETIME\` in \`A\`; the guide advises one of them in an extension.
      Use the same of the two throughout, if the extension can do with it.
    slots.same-type-other-name (note, kr)
      The slot \`kind\` of \`Cancel\` has the type \`PIZZA\`, whose slot is called \`pizza\` in \`Order\`.
      Use one name for slots of a type, unless they play different roles."
  `);
});

test("tells about dictionaries", () => {
  expect(told(/^(dictionary|type)\./)).toMatchInlineSnapshot(`
    "dictionary.none (error, kr)
      The slot type \`PIZZA\` has no words.
      Add them, one a line.
    dictionary.unused (warning, kr)
      No intent has a slot of the type \`PIZZA\`.
      Use it in an intent, or remove its file.
    dictionary.size (error, jp)
      The slot type \`WORDS\` has 200002 words; 200000 are allowed, representative words and synonyms together.
      Remove words, or divide them among several types.
    dictionary.empty-word (warning, kr)
      The word "!?" of \`PIZZA\` has nothing in it that can be said.
      Remove it, or write it as it is spoken.
    dictionary.spaces (warning, kr)
      The word "치즈  치즈 피자" of \`PIZZA\` has spaces where tabs may be meant, so it is one long word.
      Put a TAB between a word and each of its synonyms.
    dictionary.spaces (warning, kr)
      The word "치즈␣치즈피자␣노랑" of \`PIZZA\` has spaces where tabs may be meant, so it is one long word.
      Put a TAB between a word and each of its synonyms.
    dictionary.duplicate (warning, kr)
      The word "치즈" of \`PIZZA\` is in line 2 already.
      Keep one of the two, and all synonyms with it.
    dictionary.duplicate (warning, kr)
      The word "노랑" of \`PIZZA\` is twice in its line.
      Keep one of the two, and all synonyms with it.
    dictionary.clash (warning, kr)
      The word "치즈" of \`PIZZA\` stands for "콤보" here and for "치즈" in line 2: only one of them can be delivered.
      Keep it under the word that is meant.
    dictionary.clash (warning, kr)
      The word "노 랑" of \`PIZZA\` stands for "콤보" here and for "치즈" in line 2: only one of them can be delivered.
      Keep it under the word that is meant.
    dictionary.shared-word (note, kr)
      The word "불고기" is in \`OTHER\` here and in \`PIZZA\` in PIZZA.tsv, line 2, and one intent has slots of both.
      Remove it from one of them, or show by samples which slot it fills.
    type.builtin-name (warning, kr)
      The slot type \`CLOVA.PIZZA\` is named like a built-in type, which needs no dictionary.
      Give it a name of its own, or remove its file.
    type.case (note, kr)
      The slot type \`Pizza\` has small letters; the guides write custom types in capitals.
      Nothing depends on it: rename the type if you want to follow them."
  `);
});
