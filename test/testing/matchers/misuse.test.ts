import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestEmulator, expectTurn, type DeviceMatchers } from "../../../src/testing/index.ts";
import { UsageError, type Emulator, type Turn } from "../../../src/index.ts";
import { failureOf } from "./failure-of.ts";

// A matcher that is called wrongly names what is wrong, with `.not` too: a test must not pass by it.

let clova: Emulator;
let turn: Turn;
beforeEach(async () => {
  clova = await createTestEmulator({ extension: "demo", device: "display-l100" });
  turn = await clova.launch();
});
afterEach(() => clova.close());

/** As JavaScript would call it. */
const loose = (subject: unknown) => {
  const { not, ...matchers } = expectTurn(subject as Turn);
  type Loose = Readonly<Record<keyof DeviceMatchers, (...args: readonly unknown[]) => void>>;
  return { ...(matchers as unknown as Loose), not: not as unknown as Loose };
};

test("what is no turn and no emulator is named, with what was probably meant", () => {
  const subjects = [clova.wait(1), undefined, null, "피자봇", { ...turn }, [turn], () => turn, 5];
  const said = subjects.map((subject) => failureOf(() => loose(subject).not.toHaveSaid()));
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "toHaveSaid looks at a turn or an emulator, and got a Promise: write \`await\` in front of what makes it, as in \`expect(await clova.say(…))\`.
    toHaveSaid looks at a turn or an emulator, and got undefined.
    toHaveSaid looks at a turn or an emulator, and got null.
    toHaveSaid looks at a turn or an emulator, and got "피자봇".
    toHaveSaid got a copy of a turn; hand over the turn itself, as it came from the emulator.
    toHaveSaid looks at a turn or an emulator, and got an array.
    toHaveSaid looks at a turn or an emulator, and got a function; call it, and \`await\` what it gives.
    toHaveSaid looks at a turn or an emulator, and got 5."
  `);
  expect(() => loose(undefined).toBeListening()).toThrow(UsageError);
});

test("a text that is none is named", () => {
  const { toHaveSaid, toHaveReprompted } = loose(turn).not;
  const calls = [
    () => toHaveSaid(undefined),
    () => toHaveSaid(undefined, { lang: "ko" }),
    () => toHaveSaid(null),
    () => toHaveSaid(5),
    () => toHaveSaid([]),
    () => toHaveSaid(["a", undefined]),
    () => toHaveSaid("a", "b"),
    () => toHaveSaid("a", {}, 1),
    () => toHaveReprompted(undefined),
    () => toHaveReprompted("a", "b"),
  ];
  expect(calls.map(failureOf).join("\n")).toMatchInlineSnapshot(`
    "toHaveSaid got undefined as the text; leave it out to expect anything at all.
    toHaveSaid got undefined as the text; leave it out to expect anything at all.
    toHaveSaid takes as what was said a text, a regular expression or a matcher such as \`expect.stringContaining(…)\`, and got null.
    toHaveSaid takes as what was said a text, a regular expression or a matcher such as \`expect.stringContaining(…)\`, and got 5.
    toHaveSaid got an empty array; \`.not.toHaveSaid()\` expects that nothing was said.
    toHaveSaid takes as each thing that was said a text, a regular expression or a matcher such as \`expect.stringContaining(…)\`, and got undefined.
    toHaveSaid takes its options as an object with \`lang\` and \`source\`, and got "b".
    toHaveSaid takes at most 2 arguments, and got 3.
    toHaveReprompted got undefined as the text; leave it out to expect any reprompt.
    toHaveReprompted takes at most 1 argument, and got 2."
  `);
});

test("an option or a word nobody knows is named, with the one that is like it", () => {
  const is = loose(turn).not;
  const calls = [
    () => is.toHaveSaid({ language: "ko" }),
    () => is.toHaveSaid("a", { lan: "ko" }),
    () => is.toHaveSaid("a", { lang: "fr" }),
    () => is.toHaveSaid("a", { source: "Reprompt" }),
    () => is.toHaveEndedSession("silense"),
    () => is.toHaveEndedSession(undefined),
    () => is.toHaveShownCard("imageList"),
    () => is.toHaveShownCard("Pizza"),
    () => is.toHaveShownCard({ type: "Text" }),
    () => is.toHaveShownCard({ template: /Text/ }),
    () => is.toHaveShownCard({ source: "screen" }),
    () => is.toHaveShownCard(undefined),
    () => is.toHaveSaid({ lang: undefined }),
    () => is.toHaveSentRequest("intentRequest"),
    () => is.toHaveSentRequest("IntentRequest", { name: "OrderPizza" }),
    () => is.toHaveSentRequest("IntentRequest", { slots: { pizzaAmount: 2 } }),
    () => is.toHaveSentRequest("IntentRequest", { slots: "페퍼로니" }),
    () => is.toHaveSentRequest("LaunchRequest", { intent: "OrderPizza" }),
    () => is.toHaveSentRequest("IntentRequest", { event: "AudioPlayer.PlayStarted" }),
    () => is.toHaveSentRequest(undefined),
    () => is.toHaveNoFindings({ severity: "error" }),
    () => is.toHaveNoFindings({ except: 5 }),
    () => is.toHaveNoFindings("not-for-extension"),
    () => is.toBeListening(true),
    () => is.toBePlaying(5),
    () => is.toBePlaying(undefined),
  ];
  expect(calls.map(failureOf).join("\n")).toMatchInlineSnapshot(`
    "toHaveSaid has no option \`language\`. There is \`lang\` and \`source\`.
    toHaveSaid has no option \`lan\`. Did you mean \`lang\`?
    toHaveSaid: \`lang\` is \`ko\`, \`ja\` or \`en\`, and not "fr".
    toHaveSaid: \`source\` is \`answer\`, \`reprompt\`, \`event\` or \`emulator\`, and not "Reprompt". Did you mean \`reprompt\`?
    toHaveEndedSession: the reason is \`user\`, \`extension\`, \`silence\`, \`error\`, \`launch\` or \`off\`, and not "silense". Did you mean \`silence\`?
    toHaveEndedSession got undefined as the reason; leave it out to expect any end.
    toHaveShownCard: there is no content template \`imageList\`. Did you mean \`ImageList\`?
    toHaveShownCard: there is no content template \`Pizza\`. There are Text, ImageText, ImageList, CardList, Popup, ActionTimer, ActionTimerList, Alarm, AlarmList, Timer, TimerList, Reminder, ReminderList, Memo, MemoList, Schedule, ScheduleList, TodayWeather, TomorrowWeather, WeeklyWeather, Humidity, WindSpeed, Atmosphere.
    toHaveShownCard has no option \`type\`. There is \`template\`, \`text\` and \`source\`.
    toHaveShownCard takes as \`template\` a name such as \`ImageList\`, and got an object.
    toHaveShownCard: \`source\` is \`card\`, \`text\` or \`player\`, and not "screen".
    toHaveShownCard got undefined as the template; leave it out to expect any card.
    toHaveSaid got undefined as \`lang\`; leave it out to expect anything.
    toHaveSentRequest: the type is \`LaunchRequest\`, \`IntentRequest\`, \`EventRequest\`, \`SessionEndedRequest\` or \`EndRequest\`, and not "intentRequest". Did you mean \`IntentRequest\`?
    toHaveSentRequest has no option \`name\`. There is \`intent\`, \`slots\` and \`event\`.
    toHaveSentRequest takes as slot \`pizzaAmount\` a text or a regular expression, and got 2: a slot is always a text, "2".
    toHaveSentRequest takes as \`slots\` an object such as { pizzaAmount: "2" }, and got "페퍼로니".
    toHaveSentRequest has an option \`intent\` for IntentRequest, and none for LaunchRequest.
    toHaveSentRequest has an option \`event\` for EventRequest, and none for IntentRequest.
    toHaveSentRequest got undefined as the type; leave it out to expect any request.
    toHaveNoFindings: \`severity\` is \`note\`, \`warning\` or \`failure\`, and not "error".
    toHaveNoFindings takes as \`except\` a code or an array of codes, and got 5.
    toHaveNoFindings takes its options as an object with \`except\` and \`severity\`, and got "not-for-extension".
    toBeListening takes no argument, and got 1.
    toBePlaying takes as the token a text, a regular expression or a matcher such as \`expect.stringContaining(…)\`, and got 5.
    toBePlaying got undefined as the token; leave it out to expect any music."
  `);
});

test("a wrong call is told at its own line", () => {
  let stack: string | undefined;
  try {
    loose(undefined).toBeListening();
  } catch (error) {
    ({ stack } = error as Error);
  }
  expect(stack?.split("\n")[1]).toContain("misuse.test.ts");
});
