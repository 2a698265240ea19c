import fc from "fast-check";
import { expect, test } from "vitest";
import { readMessage, readToken } from "../../../src/screen/server/read-message.ts";
import { screen, viewer } from "./screen-fixture.ts";

test("are lines, with or without an id, the beginning and end of typing, and what was painted", () => {
  expect(readMessage('{"line":"안녕","id":"a"}')).toEqual({ line: "안녕", id: "a" });
  expect(readMessage('{"line":"안녕","id":0,"more":true}')).toEqual({ line: "안녕", id: 0 });
  expect(readMessage('{"line":""}')).toEqual({ line: "" });
  expect(readMessage('{"speaking":false}')).toEqual({ speaking: false });
  expect(readMessage('{"painted":3}')).toEqual({ painted: 3 });
});

const none = [
  "",
  "hello",
  "null",
  "[]",
  '"line"',
  "{}",
  '{"line":1}',
  '{"line":"a","id":{}}',
  '{"line":"a","id":null}',
  '{"line":"a","speaking":true}',
  '{"speaking":1}',
  '{"painted":-1}',
  '{"painted":1.5}',
  '{"painted":"1"}',
  '{"painted":1e999}',
  '{"__proto__":{"line":"a"}}',
  '{"token":"again"}',
];

test.each(none)("`%s` is none", (text) => {
  expect(readMessage(text)).toBeNull();
});

test("whatever text there is, it is a message or none", () => {
  const any = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ line: fc.anything(), id: fc.anything() }).map((one) => safe(one)),
  );
  fc.assert(
    fc.property(any, (text) => {
      const message = readMessage(text);
      expect(message === null || "line" in message || "speaking" in message || "painted" in message).toBe(true);
      expect(["string", "object"]).toContain(typeof readToken(text));
    }),
  );
});

const safe = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
};

test.each([
  ["no JSON", "hello"],
  ["none of them", '{"line":1}'],
  ["bytes", Buffer.from('{"line":"/wake"}')],
])("%s closes with 4400", async (_, message) => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  client.socket.send(message);
  expect((await client.closed).code).toBe(4400);
  expect(clova.trace).toEqual([]);
});
