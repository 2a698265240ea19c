import { expect, test } from "vitest";
import { withNamedPictures } from "../../../src/screen/card/pictures.ts";
import { createSemaphore } from "../../../src/screen/pictures/semaphore.ts";
import { pause, until } from "../../servers/http-fixture.ts";
import { url, read, words } from "../card/templates.ts";
import { bmp, gif, jpeg, png, webp } from "../pictures/raster-samples.ts";
import { bytes, serving, shelf } from "./shelf-fixture.ts";
import type http from "node:http";

test.each([
  ["image/png", png(3, 2)],
  ["image/jpeg", jpeg(3, 2)],
  ["image/gif", gif(3, 2)],
  ["image/webp", webp.lossless(3, 2)],
  ["image/bmp", bmp(3, 2)],
])("loads %s, whatever its server calls it", async (type, body) => {
  const server = await bytes(body, { "Content-Type": "text/html" });
  expect(await shelf().load(server.url)).toEqual({ ok: true, type, width: 3, height: 2, frames: 1, bytes: body });
});

test("asks for the kinds it can show", async () => {
  let accept: string | undefined;
  const server = await serving((request, response) => {
    accept = request.headers.accept;
    response.end(png(3, 2));
  });
  await shelf().load(server.url);
  expect(accept).toMatch(/^image\/webp, image\/png/);
});

test("fetches a picture once for all who want it", async () => {
  const server = await bytes(png(3, 2));
  const pictures = shelf();
  const [one, other] = await Promise.all([pictures.load(server.url), pictures.get(pictures.idOf(server.url))]);
  expect(other).toBe(one);
  expect(await pictures.load(server.url)).toBe(one);
  expect(server.asked).toHaveLength(1);
  expect(pictures.opened).toHaveBeenCalledTimes(1);
});

test("opens no web before there is a picture", () => {
  const pictures = shelf();
  expect(pictures.idOf("http://127.0.0.1/a")).toMatch(/^[\w-]{22}$/);
  expect(pictures.get("AAAAAAAAAAAAAAAAAAAAAA")).toBeNull();
  expect(pictures.opened).not.toHaveBeenCalled();
});

test("gives an address the same name while it is remembered, and another one to another", () => {
  const pictures = shelf({ addresses: 2 });
  const [one, two] = [pictures.idOf("http://a.example/1"), pictures.idOf("http://a.example/2")];
  expect(two).not.toBe(one);
  expect(pictures.idOf("http://a.example/1")).toBe(one);
  pictures.idOf("http://a.example/3");
  expect(pictures.get(two)).toBeNull();
  expect(pictures.idOf("http://a.example/1")).toBe(one);
  expect(pictures.idOf("http://a.example/2")).not.toBe(two);
});

test("keeps the pictures that were wanted last", async () => {
  const server = await bytes(png(3, 2));
  const pictures = shelf({ keptPictures: 2 });
  const load = (name: string) => pictures.load(`${server.url}/${name}`);
  for (const name of ["a", "b", "a", "c", "a", "b"]) await load(name);
  expect(server.asked).toEqual(["/a", "/b", "/c", "/b"]);
});

test("keeps no more bytes than it may", async () => {
  const body = png(3, 2);
  const server = await bytes(body);
  const pictures = shelf({ keptBytes: 2 * body.length });
  const load = (name: string) => pictures.load(`${server.url}/${name}`);
  for (const name of ["a", "b", "b", "a", "c", "a", "b"]) await load(name);
  expect(server.asked).toEqual(["/a", "/b", "/c", "/b"]);
});

test("fetches at most four at a time", async () => {
  const waiting: http.ServerResponse[] = [];
  const server = await serving((_, response) => void waiting.push(response));
  const pictures = shelf();
  const loads = Array.from({ length: 10 }, (_, index) => pictures.load(`${server.url}/${index}`));
  await until(() => waiting.length === 4);
  await pause(50);
  expect(waiting).toHaveLength(4);
  for (let answered = 0; answered < 10; answered++) {
    await until(() => waiting.length > answered);
    waiting[answered]!.end(png(3, 2));
  }
  expect((await Promise.all(loads)).every(({ ok }) => ok)).toBe(true);
});

test("gives up what nobody wants any more, and only that", async () => {
  const open = new Map<string, http.ServerResponse>();
  const server = await serving((request, response) => {
    open.set(request.url!, response);
    response.on("close", () => open.delete(request.url!));
  });
  const pictures = shelf();
  const [one, other] = [new AbortController(), new AbortController()];
  const left = pictures.load(`${server.url}/left`, one.signal);
  const shared = pictures.load(`${server.url}/shared`, one.signal);
  const kept = pictures.load(`${server.url}/shared`, other.signal);
  await until(() => open.size === 2);
  one.abort();
  expect(await left).toMatchObject({ ok: false });
  await until(() => !open.has("/left"));
  open.get("/shared")!.end(png(3, 2));
  expect((await Promise.all([shared, kept])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(pictures.failures).toEqual([]);

  const again = pictures.load(`${server.url}/left`);
  await until(() => open.has("/left"));
  open.get("/left")!.end(png(3, 2));
  expect(await again).toMatchObject({ ok: true });
});

test("whoever leaves the line is not waited for", async () => {
  const semaphore = createSemaphore(1);
  const never = new AbortController();
  let finish: () => void = () => undefined;
  const first = semaphore.pass(never.signal, () => new Promise<void>((resolve) => (finish = resolve)));
  const leaving = new AbortController();
  const second = semaphore.pass(leaving.signal, () => Promise.resolve("second"));
  const third = semaphore.pass(never.signal, () => Promise.reject(new Error("third")));
  const fourth = semaphore.pass(never.signal, () => Promise.resolve("fourth"));
  leaving.abort();
  await expect(second).rejects.toThrow("aborted");
  finish();
  await first;
  await expect(third).rejects.toThrow("third");
  expect(await fourth).toBe("fourth");
  await expect(semaphore.pass(leaving.signal, () => Promise.resolve())).rejects.toThrow("aborted");
});

test("names the pictures of a card, and changes nothing else", () => {
  const card = read({
    type: "CardList",
    cardList: [{ type: words("type2"), imageUrl: url("https://a.example/1.png"), mainText: words("하나") }],
  });
  const names = new Map<string, string>();
  const named = withNamedPictures(card, (address) => {
    names.set(address, `id${names.size}`);
    return names.get(address)!;
  });
  expect([...names.keys()]).toEqual(["https://a.example/1.png"]);
  const back = JSON.stringify(named).replaceAll('"picture/id0"', '"https://a.example/1.png"');
  expect(JSON.parse(back)).toEqual(card);
  expect(JSON.stringify(named)).toContain('"picture/id0"');
});
