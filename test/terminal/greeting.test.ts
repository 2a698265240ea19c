import { afterEach, expect, test, vi } from "vitest";
import { readDevice, type EmulatorOptions } from "../../src/index.ts";
import { chooseLanguage } from "../../src/terminal/language/language.ts";
import { greetingFor } from "../../src/terminal/talk/greeting.ts";
import { modelOf } from "./completion/vocabularies.ts";

const speaker = await readDevice("kr-speaker");
afterEach(() => void vi.unstubAllEnvs());

/** The row with things to say; it stands before the one about the keys. */
const proposal = async (options: EmulatorOptions): Promise<string | undefined> =>
  (await greetingFor(options, speaker, "screen")).at(-3);

test.for([
  [{}, "Try: Start Pizzabot, then two please · Order two pepperoni pizzas"],
  [{ model: modelOf(["하나 줘"]) }, "Try: 봇 시작해줘, then 하나 줘"],
  [{ model: { ...modelOf([]), intents: [] } }, "Try: 봇 시작해줘"],
  [{ model: { ...modelOf(["하나 줘"]), invocationNames: [] } }, "Try: /launch, then 하나 줘"],
  [{ extension: "http://127.0.0.1:1/" }, "Try: /launch, then /intent NAME · /end"],
] as const)("what is said only in a session stands behind what opens one: %#", async ([options, expected]) => {
  vi.stubEnv("LC_ALL", "C.UTF-8");
  expect(await proposal(options)).toBe(expected);
});

test.for([
  [
    "ko_KR.UTF-8",
    "이렇게 말해 보세요: 먼저 피자봇 시작해줘, 그다음에 두 판 주문해줘 · 페퍼로니 피자 두 판 주문해줘",
    "이렇게 말해 보세요: 먼저 /launch, 그다음에 /intent NAME · /end",
  ],
  [
    "ja_JP.UTF-8",
    "こう話しかけてみてください: まず ピザボットを起動して、次に 2枚です · ペパロニピザを2枚注文して",
    "こう話しかけてみてください: まず /launch、次に /intent NAME · /end",
  ],
])("the order is told with the locale %s, too", async ([locale, ofDemo, ofLines]) => {
  vi.stubEnv("LC_ALL", locale);
  await chooseLanguage("all");
  expect(await proposal({})).toBe(ofDemo);
  expect(await proposal({ extension: "http://127.0.0.1:1/" })).toBe(ofLines);
});
