import { expect, test } from "vitest";
import { serve, useBrowser, visit } from "./browser.ts";
import { inPhase, say, shows } from "./watching.ts";

useBrowser();

test("an open page shows the earlier card again when the device goes back, and refuses to send it back", async () => {
  const { clova, server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server);
  await clova.say("피자봇에서 메뉴 알려줘");
  await shows(page, ".content", "페퍼로니");
  const before = await page.locator(".content").innerHTML();
  await clova.say("피자봇에서 음악 틀어줘");
  await shows(page, ".player b", "오븐 앞에서");
  await say(page, "/back");
  await shows(page, ".refused", "takes back what was said");
  await clova.back();
  await server.painted();
  await shows(page, ".content", "페퍼로니");
  expect(await page.locator(".content").innerHTML()).toBe(before);
  await clova.back();
  await inPhase(page, "idle-mic");
  await expect.poll(() => page.locator(".content", { hasText: "페퍼로니" }).count()).toBe(0);
  expect(page.faults).toEqual([]);
});
