import { expect, test } from "vitest";
import { buttons, commands } from "../../../src/index.ts";
import { complete } from "../../../src/terminal/talk/completion/complete.ts";
import { en, ko, koInSession, modelOf, of, offers, vocabulary } from "./vocabularies.ts";

test("`/` offers every line in the order of the help, with what it does", () => {
  const { candidates } = complete("/", 1, ko);
  expect(candidates.map(({ text }) => text.trimEnd())).toEqual(Object.keys(commands));
  expect(candidates.map(({ says }) => says)).toEqual(Object.values(commands).map(({ says }) => says));
});

test.each<[string, readonly string[]]>([
  ["/p", ["/press "]],
  ["/L", ["/launch", "/link "]],
  ["/un", ["/unlink"]],
  ["!/sh", ["/show "]],
  ["/nothing", []],
  ["/press ", buttons],
  ["/press vo", ["volume-up", "volume-down"]],
  ["/press  PL", ["play"]],
  ["/press play ", []],
  ["/show re", ["request", "response"]],
  ["/save mine --", ["--times"]],
  ["/wait ", ["30s"]],
  ["/user ", []],
  ["/toString ", []],
  ["/event claz", []],
  ["/event clova", ["ClovaSkill.SkillEnabled", "ClovaSkill.SkillDisabled"]],
  ["/event skille", ["ClovaSkill.SkillEnabled"]],
  ["/intent ord", ["OrderPizza ", "CheckOrder"]],
  ["/intent pizza", ["OrderPizza "]],
  ["/intent guide", ["Clova.GuideIntent"]],
  ["/intent OrderPizza ", ["pizzaType=", "pizzaAmount="]],
  ["/intent OrderPizza pizzaA", ["pizzaAmount="]],
  ["/intent OrderPizza nonsense pizzaA", []],
  ["/intent OrderPizza pizzaType=", ["페퍼로니", "치즈", "불고기", "고구마"]],
  ["/intent OrderPizza pizzaType=ㅊ", ["치즈"]],
  ["/intent OrderPizza pizzaType=치즈 ", ["치즈 pizzaAmount="]],
  ["/intent OrderPizza pizzaType=치즈 p", ["치즈 pizzaAmount="]],
  ["/intent OrderPizza pizzaType=치즈 pizzaAmount=", ["2"]],
  ["/intent OrderPizza pizzaType=치즈 pizzaAmount=2 ", ["2"]],
  ["/intent Unknown ", []],
  ["/intent ShowMenu ", []],
])("%j offers %j", (line, expected) => {
  expect(offers(line, ko)).toEqual(expected);
});

test("what stands behind `/link` is never completed", () => {
  for (const line of ["/link ", "/link a", "!/link /", "/link 피자", "/link demo "])
    expect(offers(line, ko)).toEqual([]);
});

test("the words of a usage are offered, so that a new line completes by itself", () => {
  const known = commands as Record<string, unknown>;
  known["/mood"] = { usage: "/mood calm|wild [--now] [FILE]", says: "try", read: () => null };
  try {
    expect(offers("/mo", ko)).toEqual(["/mood "]);
    expect(offers("/mood ", ko)).toEqual(["calm", "wild"]);
    expect(offers("/mood calm -", ko)).toEqual(["--now"]);
    expect(offers("/mood calm --now ", ko)).toEqual([]);
  } finally {
    delete known["/mood"];
  }
});

test("a value with spaces is written in quotes, and what would be read as something else is left out", () => {
  expect(offers("/intent OrderPizza pizzaType=sw", en)).toEqual(['"sweet potato"']);
  expect(offers('/intent OrderPizza pizzaType="sweet p', en)).toEqual(['"sweet potato"']);
  expect(offers('/intent OrderPizza pizzaType="sweet potato" ', en)).toContain('"sweet potato" pizzaAmount=');
  const model = modelOf(["<thing>a</thing> 해줘"], ["a", "b c=d", '"quoted"', "e=f", "g h"]);
  expect(offers("/intent Do thing=", of(model))).toEqual(["a", '""quoted""', "e=f", '"g h"']);
});

test("the events are those of the message format", () => {
  expect(offers("/event ", vocabulary({ messageFormat: "2018" }))).toEqual([]);
  expect(offers("/event ", vocabulary({ messageFormat: "kr-2019" }))).toContain("TemplateRuntime.RequestPlayerInfo");
});

test("before a session the intents of all extensions are offered, in one only its own", () => {
  const demo = offers("/intent ", vocabulary());
  expect(demo.filter((name) => name === "OrderPizza ")).toHaveLength(1);
  expect(offers("/intent OrderPizza pizzaType=ch", vocabulary())).toEqual([]);
  expect(complete("/intent OrderP", 14, koInSession).candidates).toEqual([
    { text: "OrderPizza ", says: "pizzaType, pizzaAmount" },
  ]);
  expect(demo.findIndex((name) => name.startsWith("Clova."))).toBe(5);
});

test("in the middle of a line only what stands before the cursor counts", () => {
  expect(complete("/press vo", 1, ko).candidates).toHaveLength(Object.keys(commands).length);
  expect(complete("  /press vo now", 11, ko)).toMatchObject({ from: 9, to: 11, candidates: [{}, {}] });
});
