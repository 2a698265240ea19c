import { expect, test } from "vitest";
import { told } from "./told.ts";

test("tells about names", () => {
  expect(told(/^(extension|names?)\./)).toMatchInlineSnapshot(`
    "extension.id (warning, kr)
      The extension ID "pizzabot" is not in reverse-domain form.
      Write \`extensionId\` like \`com.example.pizzabot\`, the ID the console has; it cannot be changed there later.
    names.missing (warning, kr)
      The model has no invocation name, so nobody can call the extension by it.
      Write 1 to 3 names into \`invocationNames\` of extension.json.
    name.count (error, kr)
      The model has 4 invocation names; 1 to 3 names are allowed.
      Keep those that users say most.
    name.count (error, jp)
      The model has 6 invocation names; one main name and up to 4 sub names are allowed.
      Keep those that users say most.
    name.duplicate (warning, kr)
      The invocation name "피자 봇" repeats "피자봇".
      Leave one of them out.
    name.duplicate (warning, jp)
      The invocation name "ピザボット" repeats "ピザボット".
      Leave one of them out.
    name.generic-word (error, kr)
      The invocation name "날씨" is a generic word, which is not allowed.
      Add the name of the developer, the service or the brand to it.
    name.generic-word (error, jp)
      The invocation name "クイズ" is a generic word, which is not allowed.
      Add the name of the developer, the service or the brand to it.
    name.person-or-place (error, kr)
      The invocation name "서울시" is only the name of a person or place, which is not allowed.
      Make it part of a longer name that says what the extension does.
    name.person-or-place (error, kr)
      The invocation name "프랑스" is only the name of a person or place, which is not allowed.
      Make it part of a longer name that says what the extension does.
    name.person-or-place (error, jp)
      The invocation name "神奈川" is only the name of a person or place, which is not allowed.
      Make it part of a longer name that says what the extension does.
    name.wake-word (error, kr)
      The invocation name "제시카의 교실" contains the wake word "제시카", which is not allowed.
      Leave the wake word out of it.
    name.wake-word (error, jp)
      The invocation name "clovaくん" contains the wake word "CLOVA", which is not allowed.
      Leave the wake word out of it.
    name.reserved-phrase (error, kr)
      The invocation name "나래의 오늘 날씨" contains "오늘 날씨", which Clova's own skills answer.
      Choose a name that Clova does not already understand as something else.
    name.reserved-phrase (error, jp)
      The invocation name "今日の運勢" contains "今日の運勢", which Clova's own skills answer.
      Choose a name that Clova does not already understand as something else.
    name.start-stop (error, kr)
      The invocation name "피자 시작해줘" contains "시작해줘", which starts or ends an extension.
      Leave that out; users say it behind the name.
    name.start-stop (error, jp)
      The invocation name "扉を開いて" contains "を開いて", which starts or ends an extension.
      Leave that out; users say it behind the name.
    name.particle (error, kr)
      The invocation name "숲에서 온 편지" contains "에서", which joins a name and a command.
      Reword the name without it.
    name.particle (error, jp)
      The invocation name "粉を使って" contains "を使って", which joins a name and a command.
      Reword the name without it.
    name.company (warning, kr)
      The invocation name "네이버 낚시 고수" contains "네이버": it may be taken for a service of that company.
      Leave the company's name out unless the service is its own.
    name.company (warning, jp)
      The invocation name "LINE占いくん" contains "LINE": it may be taken for a service of that company.
      Leave the company's name out unless the service is its own."
  `);
});

test("tells about intents and built-in intents", () => {
  expect(told(/^(intents|builtin)\./)).toMatchInlineSnapshot(`
    "intents.none (warning, kr)
      The model has no intent, so no words can become one.
      Add a file for each intent of the extension.
    intents.builtin-name (warning, kr)
      The intent \`Clova.Order\` is named like a built-in intent, which has no file in the console.
      Give it a name of its own; a built-in intent needs no samples.
    builtin.unknown (error, jp)
      The built-in intent \`Clova.YesIntnt\` does not exist. Did you mean \`Clova.YesIntent\`?
      Take it out of \`builtinIntents\`, or correct the name.
    builtin.not-in-region (error, jp)
      The built-in intent \`Clova.StopIntent\` does not exist in Japan.
      Take it out of \`builtinIntents\`.
    builtin.always-active (warning, kr)
      \`builtinIntents\` leaves out \`Clova.NextIntent\`, \`Clova.PreviousIntent\`, \`Clova.PauseIntent\` and 3 more; in Korea every built-in intent is always active.
      Leave \`builtinIntents\` out, and let the extension handle them all.
    builtin.missing-guide (note, jp)
      \`builtinIntents\` does not name \`Clova.GuideIntent\`, which cannot be left out and is sent all the same.
      Let the extension handle it, and add it to the list.
    builtin.not-handled (note, jp)
      \`builtinIntents\` leaves out \`Clova.NoIntent\` and \`Clova.CancelIntent\`; such an answer becomes \`Clova.GuideIntent\` unless an intent has samples for it.
      Add those the extension asks for, such as a yes or a no."
  `);
});
