import { expect, test } from "vitest";
import type { ConversationResult, ConversationResults, EmulatorOptions } from "../../src/index.ts";
import { htmlReport } from "../../src/report/index.ts";
import { useBrowser } from "../screen/page/browser.ts";
import { hostileCards, markup } from "../screen/page/hostile-cards.ts";
import { answer } from "../extensions/answer.ts";
import { asked, had, looked, ownFolder } from "./reporting.ts";

useBrowser();

const texts = [
  markup,
  `</script><script>window.__pwned=1</script>`,
  `<!--<script>`,
  `]]>--></style></title></textarea><img src=x onerror=window.__pwned=1>`,
  `"' onmouseover="window.__pwned=1`,
  `\u202e반대로\u202c \u2028\u2029 \u0000\u001b[31m`,
  `half \ud800 and \udc00`,
  `javascript:window.__pwned=1`,
  "가".repeat(100_000),
];

const rules = { "answer.maxBytes": 2 ** 24 };

const twoLines = 'device: display-l100\n---\n> /launch\n  ...\n> /intent A\n  says "<b>nothing</b>" (ko)\n';

async function isHarmless(run: ConversationResults): Promise<void> {
  const page = await looked(run, { title: `<title>${markup}` });
  await page.evaluate(`document.querySelectorAll("details").forEach((one) => (one.open = true))`);
  await page.evaluate(`[...document.querySelectorAll("[data-card]")].forEach((one) => one.scrollIntoView())`);
  expect(await page.evaluate("window.__pwned")).toBeUndefined();
  const suspects = await page.evaluate<string[]>(`
    [...document.querySelectorAll("body *")].filter((element) =>
      element.matches("iframe, object, embed, link, base, form, style, script:not([type]):not(:last-child)") ||
      element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc") ||
      (element.matches("a[href]") && !/^(#|https?:)/.test(element.getAttribute("href"))) ||
      (element.matches("img[src], audio[src]") && !/^data:(image|audio)\\//.test(element.getAttribute("src"))))
      .map((element) => element.outerHTML.slice(0, 200))
  `);
  expect(suspects).toEqual([]);
  expect(await asked(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}

test("no text does harm, wherever it stands", { timeout: 90_000 }, async () => {
  const extension: EmulatorOptions["extension"] = ({ request }) => {
    const all = Object.fromEntries(texts.map((text, index) => [`${text.slice(0, 60)}${index}`, text]));
    return answer({
      speech: texts,
      attributes: all,
      card: { type: "Text", mainText: { type: "string", value: texts.join("\n") } },
      directives: [{ header: { namespace: markup, name: markup }, payload: all }],
      ends: request.type !== "LaunchRequest",
    });
  };
  await isHarmless(await had(ownFolder(), { [`a'"<i>b&amp;`]: twoLines }, { extension, rules }));
});

test("no answer that is none does harm", async () => {
  let count = 0;
  const bad = [`<script>window.__pwned=1</script>`, { response: markup }];
  await isHarmless(await had(ownFolder(), { bad: twoLines }, { extension: () => bad[count++ % 2] }));
});

test("no card does harm", { timeout: 90_000 }, async () => {
  const cards = Object.values(
    JSON.parse(JSON.stringify(hostileCards).replaceAll("{pictures}", "http://127.0.0.1:1")) as object,
  );
  const lines = cards.map((_, index) => `> /intent C${index}\n  ...\n`).join("");
  const extension: EmulatorOptions["extension"] = ({ request }) =>
    answer({ card: cards[Number(request.intent?.name.slice(1))] as object, ends: true });
  await isHarmless(await had(ownFolder(), { cards: `device: display-l100\n---\n${lines}` }, { extension, rules }));
});

test("a body of a megabyte is shown to its 64th kilobyte", async () => {
  const extension = () => answer({ attributes: { much: "x".repeat(2 ** 20) } });
  const text = await htmlReport(await had(ownFolder(), { much: "---\n> /launch\n  ...\n" }, { extension, rules }), {
    sound: "none",
  });
  expect(text.length).toBeLessThan(400_000);
  expect(text).toMatch(/… [\d,]+ characters more are not shown/);
});

test("an answer nested deeper than anybody can walk is no end of the report", async () => {
  const run = await had(ownFolder(), { deep: "---\n> /launch\n  ...\n" });
  const [result] = run.results as [ConversationResult];
  let nested: unknown = [];
  for (let level = 0; level < 50_000; level++) nested = [nested];
  const trace = result.trace.map((record) => (record.kind === "response" ? { ...record, response: nested } : record));
  const text = await htmlReport({ ...run, results: [{ ...result, trace }] }, { sound: "none" });
  expect(text).toContain("nested too deep to be shown");
});

test("ten thousand turns make a page that can be opened", { timeout: 120_000 }, async () => {
  const run = await had(ownFolder(), { long: '---\n> 피자봇 시작해줘\n  ...\n> /intent A\n  says "x" (ko)\n' });
  const [result] = run.results as [ConversationResult];
  const exchanges = Array.from({ length: 5000 }, () => result.exchanges).flat();
  const trace = Array.from({ length: 5000 }, () => result.trace).flat();
  const text = await htmlReport({ ...run, results: [{ ...result, exchanges, trace }] }, { sound: "none" });
  expect(text.length).toBeLessThan(20_000_000);
  expect(text).toContain("lines that are not shown here");
  expect(text).toContain("messages left out");
});

test("two hundred short conversations make a small page", { timeout: 60_000 }, async () => {
  const folder = ownFolder();
  const lines = "---\n> 피자봇 시작해줘\n  ...\n> 페퍼로니 피자 주문해줘\n  ...\n";
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`short-${index}`, lines]));
  const text = await htmlReport(await had(folder, files), { sound: "failed" });
  expect(text.length).toBeLessThan(2_000_000);
});

test("no token is in it, and none of a user's address", async () => {
  const secret = "tok-5f2d0c";
  const extension = () =>
    answer({
      speech: secret,
      card: { type: "ImageText", imageUrl: { type: "url", value: `https://me:${secret}@pizza.invalid/${secret}.png` } },
      ends: true,
    });
  const lines = `device: display-l100\n---\n> /launch\n  ...\n> /link ${secret}x\n  ...\n> /launch\n  says "nothing" (ko)\n`;
  const text = await htmlReport(await had(ownFolder(), { linked: lines }, { extension, accessToken: secret }), {
    sound: "all",
  });
  expect(text).not.toContain(secret);
});
