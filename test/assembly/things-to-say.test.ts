import { expect, test } from "vitest";
import { readDevice, thingsToSay, type EmulatorOptions, type Lang } from "../../src/index.ts";

const [first, two, all] = [
  { ko: "피자봇 시작해줘", ja: "ピザボットを起動して", en: "Start Pizzabot" },
  { ko: "두 판 주문해줘", ja: "2枚です", en: "two please" },
  { ko: "페퍼로니 피자 두 판 주문해줘", ja: "ペパロニピザを2枚注文して", en: "Order two pepperoni pizzas" },
];
const ofDemo = (lang: Lang): readonly string[] => [first[lang], two[lang], all[lang]];

const said = async (options: EmulatorOptions, preferred?: Lang, device = "kr-speaker"): Promise<readonly string[]> =>
  thingsToSay(options, await readDevice(device), preferred);

test.each(["ko", "ja", "en"] as const)(
  "where %s is preferred, the demo is spoken to in it, on any device",
  async (lang) => {
    expect(await said({}, lang)).toEqual(ofDemo(lang));
    expect(await said({ extension: "demo" }, lang, "jp-friends")).toEqual(ofDemo(lang));
  },
);

test("nothing is preferred to a language that was chosen, and without either it is the device's", async () => {
  expect(await said({ lang: "ko" }, "en")).toEqual(ofDemo("ko"));
  expect(await said({}, undefined, "jp-friends")).toEqual(ofDemo("ja"));
});

test("an extension is spoken to in a language it has, and in one that its messages have", async () => {
  const model = new URL("../models/pizza-ja", import.meta.url).pathname;
  expect(await said({ model }, "en")).toEqual(await said({ model }));
  expect(await said({ messageFormat: "2017" }, "ja")).toEqual(ofDemo("ko"));
  expect(await said({ messageFormat: "2018" }, "ja")).toEqual(ofDemo("ja"));
});
