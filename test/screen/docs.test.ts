import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { contentTemplates } from "../../src/cic/content-template.ts";
import { closeCodes } from "../../src/screen/protocol.ts";
import { openScreenServer } from "../../src/screen/server/screen-server.ts";
import { watchView } from "../../src/screen/view/watch-view.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { ended } from "../terminal/run-bin.ts";

// docs/screen.md says what is so.

const root = join(import.meta.dirname, "..", "..");
const page = readFileSync(join(root, "docs", "screen.md"), "utf8");

async function served() {
  const clova = await createTestEmulator({ extension: "demo", device: "display-l100" });
  onTestFinished(() => clova.close());
  const server = await openScreenServer(clova);
  onTestFinished(() => server.close());
  return { clova, server };
}

/** The program of the page, as somebody would save it beside their `node_modules`. */
function program(): string {
  const folder = mkdtempSync(join(tmpdir(), "screen-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const file = join(folder, "talk.mjs");
  writeFileSync(file, /^```js\n([\s\S]*?)^```/m.exec(page)![1]!);
  return file;
}

const talk = (...args: readonly string[]) => ended(spawn(process.execPath, [program(), ...args]));

test("its program talks with a device, and tells what is refused", async () => {
  const { server } = await served();
  expect(await talk(server.url, "피자봇 시작해줘")).toEqual({ code: 0, stdout: '"무엇을 주문할까요?"\n', stderr: "" });
  const refused = await talk(server.url, "/save x");
  expect([refused.code, refused.stdout]).toEqual([0, ""]);
  expect(refused.stderr).toMatch(/^.*`\/save`.*\n$/);
  const { origin } = new URL(server.url);
  expect((await talk(`${origin}/#token=wrong`, "안녕")).stderr).toBe("closed with 4401\n");
});

test("it names the members of the state, and the codes a connection is closed with", async () => {
  const { clova } = await served();
  const watched = watchView(clova);
  onTestFinished(() => watched.close());
  const [, members = ""] = /The state has the members ([^.]*)\./.exec(page) ?? [];
  const named = [...members.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(watched.view));
  const codes = [...page.matchAll(/^\| (\d{4}) +\|/gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(expect.arrayContaining(Object.values(closeCodes)));
});

test("it names the templates that have a layout of their own", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name!);
  const drawn = rows.filter((name) => contentTemplates.has(name));
  expect(drawn).toEqual(["Text", "ImageText", "ImageList", "CardList", "Popup"]);
});
