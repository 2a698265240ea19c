import { expect, test } from "vitest";
import { until } from "../../servers/http-fixture.ts";
import { gif, html, png, svg } from "../pictures/raster-samples.ts";
import { bytes, serving, shelf } from "./shelf-fixture.ts";

test.each([
  ["an SVG that says it is a PNG", svg, "it is an SVG drawing"],
  ["a page", html, "it is a page (HTML)"],
  ["nothing", Buffer.alloc(0), "it is empty"],
])("takes %s for none", async (_, body, reason) => {
  const server = await bytes(body, { "Content-Type": "image/png" });
  const result = await shelf().load(`${server.url}/p.png`);
  expect(result).toMatchObject({ ok: false, code: "media-unsupported" });
  expect(result).toHaveProperty("message", expect.stringContaining(`${server.url}/p.png cannot be shown: ${reason}`));
});

test("reads no more of a stream than is allowed, and tells the server", async () => {
  let sent = 0;
  let isGone = false;
  const server = await serving((_, response) => {
    response.on("close", () => (isGone = true));
    response.write(png(3, 2));
    const more = (): void => {
      while (sent < 50 * 2 ** 20 && response.write(Buffer.alloc(65_536))) sent += 65_536;
    };
    response.on("drain", more);
    more();
  });
  const result = await shelf().load(server.url);
  expect(result).toMatchObject({ ok: false, code: "media-too-large" });
  await until(() => isGone);
  expect(sent).toBeLessThan(30 * 2 ** 20);
});

test("asks for nothing that is announced to be too large", async () => {
  let isGone = false;
  const server = await serving((_, response) => {
    response.on("close", () => (isGone = true));
    response.writeHead(200, { "Content-Length": 50_000_000 }).write("\x89PNG");
  });
  expect(await shelf().load(server.url)).toEqual({
    ok: false,
    code: "media-too-large",
    message: `${server.url}/ cannot be shown: it is larger than 10 MB.`,
  });
  await until(() => isGone);
});

test("reads what is no picture only to where that is seen", async () => {
  let isGone = false;
  const server = await serving((_, response) => {
    response.on("close", () => (isGone = true));
    response.write(html);
  });
  expect(await shelf().load(server.url)).toMatchObject({ ok: false, code: "media-unsupported" });
  await until(() => isGone);
});

test.each([
  ["more pixels than are drawn", png(100_000, 100_000), "media-too-large", "100000 × 100000 pixels"],
  ["more frames than are drawn", gif(5_000, 5_000, { frames: 17 }), "media-too-large", "17 frames"],
  ["half of a picture", png(3, 2).subarray(0, 40), "media-broken", "no whole PNG"],
])("refuses %s", async (_, body, code, reason) => {
  const server = await bytes(body);
  expect(await shelf().load(server.url)).toMatchObject({
    ok: false,
    code,
    message: expect.stringContaining(reason) as string,
  });
});

test("does not wait for a slow server for ever", async () => {
  const server = await serving((_, response) => response.write(png(3, 2).subarray(0, 20)));
  expect(await shelf({ deadline: 100 }).load(server.url)).toEqual({
    ok: false,
    code: "media-timeout",
    message: `${server.url}/ cannot be shown: it took longer than 0.1 s.`,
  });
});

test("follows no redirect to where it may not go", async () => {
  const result = await shelf({}, { allowPrivate: false }).load("http://127.0.0.1:1/picture.png");
  expect(result).toMatchObject({ ok: false, code: "media-refused" });
  const server = await serving((_, response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end());
  expect(await shelf().load(server.url)).toMatchObject({ ok: false, code: "media-refused" });
});

test.each(["data:image/png;base64,AAAA", "file:///etc/passwd", "javascript:alert(1)", "clova://x", "", "http://"])(
  "fetches nothing at `%s`",
  async (address) => {
    const pictures = shelf();
    expect(await pictures.load(address)).toMatchObject({ ok: false, code: "media-refused" });
  },
);

test("names no user, password or query in what it says", async () => {
  const server = await serving((request, response) => {
    if (request.url!.includes("redirect")) response.writeHead(302, { Location: "ftp://me:s3cret@h/?t=s3cret" }).end();
    else response.writeHead(404).end();
  });
  const pictures = shelf();
  const { host } = new URL(server.url);
  const told: string[] = [];
  for (const path of ["a.png?key=s3cret", "redirect?key=s3cret", "a.png#s3cret", "redirect#s3cret"]) {
    const result = await pictures.load(`http://me:s3cret@${host}/${path}`);
    if (!result.ok) told.push(result.message);
  }
  expect(told).toHaveLength(4);
  expect(told[0]).toBe(`http://${host}/a.png?… cannot be shown: its server answered with status code 404.`);
  expect(told.join(" ")).not.toMatch(/s3cret|me:/);
});

test("tells what could not be shown, each address once", async () => {
  const server = await serving((_, response) => response.writeHead(500).end());
  const pictures = shelf();
  for (const name of ["a", "b", "a"]) await pictures.load(`${server.url}/${name}`);
  expect(pictures.failures.map((message) => new URL(message.split(" ")[0]!).pathname)).toEqual(["/a", "/b"]);
  expect(server.asked).toHaveLength(3);
});
