import { expect, test } from "vitest";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { answer } from "../../extensions/answer.ts";
import { started } from "../../servers/http-fixture.ts";
import { url, words } from "../card/templates.ts";
import { html, png, svg } from "../pictures/raster-samples.ts";
import { ask, listening, served, viewer } from "./screen-fixture.ts";
import type http from "node:http";
import type { Card } from "../../../src/screen/card/card.ts";

const imageText = (address: string) => ({
  type: "ImageText",
  imageUrl: url(address),
  mainText: words("페퍼로니"),
  failureMessage: words("-"),
});

/** A device that shows a card with a picture from a server of its own. */
async function shown(handler: http.RequestListener, { path = "/pizza.png", rules = {} } = {}) {
  const { url: address } = await listening(handler);
  const extension = () => answer({ speech: "페퍼로니예요.", card: imageText(address + path) });
  const clova = await createTestEmulator({ extension, device: "display-l100", rules });
  started.push(clova);
  const server = await served(clova);
  await clova.launch();
  const client = await viewer(server);
  return { address, clova, server, client, picture: pictureOf(client.view.screen) };
}

function pictureOf(card: Card | null): string {
  if (card?.kind !== "imageText") throw new Error("no such card");
  return card.picture!.url;
}

const bytes =
  (body: Buffer, type = "image/png"): http.RequestListener =>
  (_, response) =>
    response.writeHead(200, { "Content-Type": type, "Set-Cookie": "a=b" }).end(body);

test("a viewer gets the picture by a name that tells nothing", async () => {
  const { address, server, client, picture } = await shown(bytes(png(30, 20), "text/html"));
  expect(picture).toMatch(/^picture\/[\w-]{22}$/);
  expect(JSON.stringify(client.view)).not.toContain(address);
  const { status, headers, body } = await ask(server, `/${picture}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
  expect(headers["set-cookie"]).toBeUndefined();
  expect(body.equals(png(30, 20))).toBe(true);
});

test("every viewer gets the same name, in a greeting and in what changes", async () => {
  const { clova, server, picture, client } = await shown(bytes(png(3, 2)));
  const other = await viewer(server);
  expect(pictureOf(other.view.screen)).toBe(picture);
  await clova.end();
  await client.next("state");
  await clova.launch();
  await client.next("state");
  expect(pictureOf(client.view.screen)).toBe(picture);
});

test.each([
  ["an SVG that says it is a PNG", bytes(svg), 415, "it is an SVG drawing"],
  ["a page", bytes(html), 415, "it is a page (HTML)"],
  ["half a picture", bytes(png(3, 2).subarray(0, 40)), 415, "no whole PNG picture"],
  ["a picture of ten thousand million pixels", bytes(png(100_000, 100_000)), 413, "at most 40 million"],
  [
    "a picture that is not there",
    (_: unknown, response: http.ServerResponse) => response.writeHead(404).end(),
    502,
    "404",
  ],
  ["a server that hangs up", (request: http.IncomingMessage) => request.socket.destroy(), 502, "cannot be fetched"],
] as const)("%s is told in words", async (_, handler, status, reason) => {
  const { server, picture } = await shown(handler);
  const answered = await ask(server, `/${picture}`);
  expect(answered.status).toBe(status);
  expect(answered.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(answered.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  expect(answered.body.toString()).toContain(reason);
  expect(answered.body.toString()).not.toContain("<");
});

test("a picture at a private address is not fetched where that is not allowed", async () => {
  let isAsked = false;
  const { server, picture } = await shown(() => (isAsked = true), { rules: { "media.private": "refuse" } });
  const answered = await ask(server, `/${picture}`);
  expect(answered.status).toBe(403);
  expect(answered.body.toString()).toContain("private");
  expect(isAsked).toBe(false);
});

test.each([
  "/picture/",
  "/picture/AAAAAAAAAAAAAAAAAAAAAA",
  "/picture/../main.js",
  "/picture/http://127.0.0.1/",
  "/picture/%00",
])("there is no picture at %s", async (address) => {
  const { server } = await shown(bytes(png(3, 2)));
  expect((await ask(server, address)).status).toBe(404);
});

test("HEAD tells of a picture without it", async () => {
  const { server, picture } = await shown(bytes(png(3, 2)));
  const { status, headers, body } = await ask(server, `/${picture}`, { method: "HEAD" });
  expect([status, headers["content-length"], body.length]).toEqual([200, String(png(3, 2).length), 0]);
});
