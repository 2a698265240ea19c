import { expect, test } from "vitest";
import { running, until } from "../../servers/http-fixture.ts";
import { startHttpServer } from "../../servers/json-server.ts";
import { startRawServer } from "../../servers/raw-server.ts";
import { get, leadingTo, mediaFailure, reader, textOf, webWith } from "../../servers/web-fixture.ts";

/** `/5` redirects to `/4`, and so on to `/0`, which is the sound. */
const chain = (status = 302) =>
  running(
    startHttpServer((response, { path }) => {
      const left = Number(path.slice(1));
      if (left === 0) response.end("sound");
      else response.writeHead(status, { Location: `${left - 1}` }).end("moved");
    }),
  );

const redirecting = (location: string) =>
  running(
    startHttpServer((response, { path }) =>
      path === "/clova" ? response.writeHead(302, { Location: location }).end() : response.end(path),
    ),
  );

test.each([301, 302, 303, 307, 308])("follows a redirect with status %i", async (status) => {
  const { port, requests } = await chain(status);
  const answer = await get(webWith(), `http://127.0.0.1:${port}/1`, { headers: { Range: "bytes=0-" } });
  expect(answer.url).toBe(`http://127.0.0.1:${port}/0`);
  expect(await textOf(answer)).toBe("sound");
  expect(requests.map(({ method, headers }) => [method, headers.range])).toEqual([
    ["GET", "bytes=0-"],
    ["GET", "bytes=0-"],
  ]);
});

test("follows five redirects, and not six", async () => {
  const { port, requests } = await chain();
  expect(await textOf(await get(webWith(), `http://127.0.0.1:${port}/5`))).toBe("sound");
  const error = await mediaFailure(get(webWith(), `http://127.0.0.1:${port}/6`));
  expect(error.code).toBe("media-refused");
  expect(error.message).toContain("it redirects more than 5 times");
  expect(requests).toHaveLength(12);
});

test("ends a circle", async () => {
  const server = await redirecting("/clova");
  expect((await mediaFailure(get(webWith(), server.url))).message).toBe(
    `${server.url}, redirected to ${server.url}, cannot be fetched: it redirects more than 5 times.`,
  );
});

test("takes a redirect that names no place, and other statuses with a place, for answers", async () => {
  const nowhere = await running(startHttpServer((response) => response.writeHead(302).end("nowhere")));
  expect((await get(webWith(), nowhere.url)).status).toBe(302);
  const created = await running(startHttpServer((response) => response.writeHead(201, { Location: "/x" }).end()));
  expect((await get(webWith(), created.url)).status).toBe(201);
});

test.each(["file:///etc/passwd", "data:audio/mpeg;base64,AAAA", "clova:TR-NM-1", "ftp://127.0.0.1/x"])(
  "does not follow a redirect to %s",
  async (location) => {
    const server = await redirecting(location);
    const error = await mediaFailure(get(webWith(), server.url));
    expect(error.code).toBe("media-refused");
    expect(error.message).toMatch(/, redirected to .*, cannot be fetched: it begins with `\w+:`, and only http/);
  },
);

test("does not follow a redirect to what is no URL", async () => {
  const server = await redirecting("http://[::");
  const error = await mediaFailure(get(webWith(), server.url));
  expect(error.code).toBe("media-refused");
  expect(error.message).toContain("it redirects to no valid URL");
});

test("follows a redirect with letters that are not ASCII", async () => {
  const server = await running(
    startRawServer((socket) =>
      socket.end(
        server.requests.length === 1
          ? "HTTP/1.1 302 Found\r\nLocation: /노래.mp3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          : "HTTP/1.1 200 OK\r\n\r\nsound",
      ),
    ),
  );
  const answer = await get(webWith(), server.url);
  expect(decodeURI(answer.url)).toBe(`http://127.0.0.1:${server.port}/노래.mp3`);
  expect(await textOf(answer)).toBe("sound");
});

test("keeps credentials on the same server and shows them to no other", async () => {
  const other = await redirecting("/there");
  const server = await running(
    startHttpServer((response, { path }) => {
      const next = path === "/1" ? "/2" : `http://media.example:${other.port}/3`;
      response.writeHead(302, { Location: next }).end();
    }),
  );
  const web = webWith({ lookup: leadingTo("127.0.0.1") });
  const headers = { Cookie: "a=b", "X-Other": "yes" };
  const answer = await get(web, `http://me:secret@127.0.0.1:${server.port}/1`, { headers });
  expect(await textOf(answer)).toBe("/3");
  const basic = `Basic ${Buffer.from("me:secret").toString("base64")}`;
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
  expect(other.requests[0]!.headers).toMatchObject({ "x-other": "yes" });
  expect(other.requests[0]!.headers).not.toHaveProperty("authorization");
  expect(other.requests[0]!.headers).not.toHaveProperty("cookie");
});

test("uses the credentials that a redirect names, and tells nobody", async () => {
  const server = await redirecting("http://you:hidden@127.0.0.1:1/x");
  const error = await mediaFailure(get(webWith(), server.url));
  expect(error.message).toBe(
    `${server.url}, redirected to http://127.0.0.1:1/x, cannot be fetched: nobody listens on 127.0.0.1:1 (ECONNREFUSED).`,
  );
});

test("drops a redirect whose body never ends, and goes on", async () => {
  const server = await running(
    startRawServer((socket) =>
      socket.write(
        server.requests.length === 1
          ? "HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\nand so on"
          : "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nsound",
      ),
    ),
  );
  const pieces = reader(await get(webWith(), server.url));
  await pieces.next();
  await until(() => server.open === 1);
  await pieces.return!();
});
