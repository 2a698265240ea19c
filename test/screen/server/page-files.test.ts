import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { started } from "../../servers/http-fixture.ts";
import { ask, isSafe, screen } from "./screen-fixture.ts";

/** A folder with a page of a few files, and one that lies beside it. */
async function page(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "page-"));
  started.push({ close: () => rm(folder, { recursive: true }) });
  await mkdir(path.join(folder, "page", "cards"), { recursive: true });
  await writeFile(path.join(folder, "secret.txt"), "secret");
  await symlink(path.join(folder, "secret.txt"), path.join(folder, "page", "link.txt"));
  const files = {
    "index.html": "<!doctype html>",
    "main.js": "main",
    "cards/a.css": "css",
    "types.ts": "ts",
    ".env": "x",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, "page", name), text);
  return path.join(folder, "page");
}

test("serves the files of its folder, by name and with their types", async () => {
  const { server } = await screen({ page: await page() });
  const types = { "/": "text/html", "/main.js": "text/javascript", "/cards/a.css": "text/css" };
  for (const [file, type] of Object.entries(types)) {
    const answered = await ask(server, file);
    expect(answered).toMatchObject({ status: 200, headers: { "content-type": `${type}; charset=utf-8` } });
    isSafe(answered, server.port);
  }
  expect((await ask(server, "/main.js?x=../secret")).body.toString()).toBe("main");
  expect(await ask(server, "/main.js", { method: "HEAD" })).toMatchObject({
    status: 200,
    headers: { "content-length": "4" },
    body: Buffer.alloc(0),
  });
});

test("serves every file of the page as it is", async () => {
  const { server } = await screen();
  const folder = path.join(import.meta.dirname, "..", "..", "..", "src", "screen", "page");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    if (/\.(ts|json)$/.test(name)) continue;
    const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
    const answered = await ask(server, name === "index.html" ? "/" : address);
    expect([address, answered.status]).toEqual([address, 200]);
    expect(answered.body.equals(readFileSync(file))).toBe(true);
  }
});

test.each([
  "/nothing",
  "/index.html",
  "/types.ts",
  "/.env",
  "/link.txt",
  "/cards",
  "/cards/",
  "/secret.txt",
  "/../secret.txt",
  "/cards/../../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..\\secret.txt",
  "//main.js",
  "/main.js/",
  "/main.js%00",
  "/%6dain.js",
  "/constructor",
  "/__proto__",
  "http://127.0.0.1/main.js",
  "*",
])("has nothing at %s", async (address) => {
  const { server } = await screen({ page: await page() });
  const answered = await ask(server, address);
  expect(answered.status).toBe(404);
  expect(answered.body.toString()).not.toContain("secret");
  isSafe(answered, server.port);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("does not understand %s", async (method) => {
  const { server } = await screen();
  const answered = await ask(server, "/", { method });
  expect(answered).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  isSafe(answered, server.port);
});

test("says that the page cannot be read, and tries again", async () => {
  const folder = path.join(await page(), "later");
  const { server } = await screen({ page: folder });
  const answered = await ask(server, "/");
  expect(answered.status).toBe(500);
  expect(answered.body.toString()).not.toContain(folder);
  await mkdir(folder);
  await writeFile(path.join(folder, "index.html"), "now");
  expect((await ask(server, "/")).body.toString()).toBe("now");
});
