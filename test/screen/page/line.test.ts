import { expect, test } from "vitest";
import { answer } from "../../extensions/answer.ts";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { createCutter } from "./cutting.ts";
import { inPhase, logged, say, shows } from "./watching.ts";

useBrowser();

const asking = () => answer({ speech: "몇 판?", reprompt: "네?" });

const lineOf = (page: Opened): Promise<string> => page.locator("#line").inputValue();

test("whoever begins to type is listened to until they are done, or give it up", async () => {
  const { clova, server } = await serve({ extension: asking, rules: { "listening.waitingTime": 1500 } });
  const page = await visit(server);
  const turn = clova.launch();
  await inPhase(page, "waiting");
  await page.locator("#line").pressSequentially("두");
  await inPhase(page, "listening");
  await expect.poll(() => clova.microphone).toMatchObject({ closesIn: null });
  expect(await page.locator(".dot .count").innerText()).toBe("");

  await page.keyboard.press("Escape");
  expect(await lineOf(page)).toBe("");
  await shows(page, ".log .from-reprompt", "네?");
  await inPhase(page, "waiting");

  await say(page, "두 판");
  await shows(page, ".log .user", "두 판");
  await turn;
  expect(clova.trace.filter(({ kind }) => kind === "utterance")).toMatchObject([{ text: "두 판" }]);
  expect(clova.trace.filter(({ kind }) => kind === "listening").slice(0, 4)).toMatchObject([
    { state: "opened" },
    { state: "closed", reason: "silence" },
    { state: "opened" },
    { state: "closed", reason: "speech" },
  ]);
});

test("whoever goes on typing behind a broken connection is listened to again", async () => {
  const cutter = createCutter();
  const { clova, server } = await serve({ extension: asking });
  const page = await visit(server);
  void clova.launch();
  await inPhase(page, "waiting");
  await page.locator("#line").pressSequentially("두");
  await expect.poll(() => clova.microphone).toMatchObject({ closesIn: null });
  cutter.cut(server.port);
  await shows(page, ".banner", "Connection lost");
  cutter.mend();
  await page.locator('html[data-connection="open"]').waitFor();
  await expect.poll(() => clova.microphone?.closesIn ?? 0).toBeGreaterThan(0);
  await page.locator("#line").pressSequentially(" 판");
  await expect.poll(() => clova.microphone).toMatchObject({ closesIn: null });
});

test("a line that is done by hand keeps no microphone open", async () => {
  const { clova, server } = await serve({ extension: asking });
  const page = await visit(server);
  await clova.launch();
  await page.locator("#line").pressSequentially("/press");
  await inPhase(page, "waiting");
  expect(clova.microphone?.closesIn).toBeGreaterThan(0);
});

test("Enter that ends a composition of Hangul or kana says nothing yet", async () => {
  const { clova, server } = await serve({ extension: asking, clock: "virtual" });
  const page = await visit(server);
  await clova.launch();
  const keyboard = await page.context().newCDPSession(page);
  await page.locator("#line").focus();
  await keyboard.send("Input.imeSetComposition", { text: "두판", selectionStart: 2, selectionEnd: 2 });
  await page.evaluate(`
    const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", enter));
    // Safari's, behind the end of the composition.
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true }));
  `);
  expect(await lineOf(page)).toBe("두판");
  await keyboard.send("Input.insertText", { text: "두판" });
  await page.keyboard.press("Enter");
  await shows(page, ".log .user", "두판");
  expect(await lineOf(page)).toBe("");
  expect(clova.trace.filter(({ kind }) => kind === "utterance")).toMatchObject([{ text: "두판" }]);
});

test("what is not for a page is refused with its reason, and what is asked for is shown", async () => {
  const { clova, server } = await serve({ extension: asking, clock: "virtual" });
  const page = await visit(server);
  await clova.launch();
  const reason = "`/save` is refused here: it writes a file, which only the device's own terminal may.";
  await say(page, "/save x");
  await shows(page, ".refused", reason);
  await shows(page, ".log .warning", reason);
  await shows(page, ".live", reason);

  await say(page, "/show session");
  await shows(page, ".log pre", clova.session!.id);
  expect(await page.locator(".refused").innerText()).toBe("");

  await say(page, "   ");
  await say(page, "/quiet");
  await shows(page, ".log .quiet", "/quiet");
  expect((await logged(page)).filter((entry) => entry === "")).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("what was said before comes back by the arrow keys, and what one was about to say too", async () => {
  const { server } = await serve({ extension: asking, clock: "virtual" });
  const page = await visit(server);
  await say(page, "하나");
  await say(page, "둘");
  await say(page, "둘");
  await page.locator("#line").pressSequentially("셋");
  const past: string[] = [];
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"]) {
    await page.keyboard.press(key);
    past.push(await lineOf(page));
  }
  expect(past).toEqual(["둘", "하나", "하나", "둘", "셋"]);
});
