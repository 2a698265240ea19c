import { expect, test } from "vitest";
import { excerpt } from "../../src/node/excerpt.ts";

test("reads a page without its tags, with the signs its entities stand for", () => {
  expect(excerpt("<pre>TypeError: &quot;a&quot; &amp;&nbsp;&#39;b&#x27; &lt;c&gt;</pre>")).toBe(
    `TypeError: "a" & 'b' <c>`,
  );
});

test("reads each entity once", () => {
  expect(excerpt("<p>&amp;lt;b&amp;gt; &amp;amp;</p>")).toBe("&lt;b&gt; &amp;");
});

test("what is no page keeps its entities", () => {
  expect(excerpt("http://media.example/a?b=c&amp;d=e")).toBe("http://media.example/a?b=c&amp;d=e");
});

test("takes no control from an entity", () => {
  expect(excerpt("<p>a&#27;[2Jb\u001b[2Jc&nbsp;&nbsp;\u202ed</p>")).toBe("a&#27;[2Jbc d");
});

test("shortens a long run of base64, and only that", () => {
  const signature = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 89) % 251)).toString("base64");
  expect(excerpt(`Invalid signature: "${signature}". Look.`)).toBe(
    `Invalid signature: "${signature.slice(0, 12)}…". Look.`,
  );
  const path = "/home/somebody/Projects/pizza/node_modules/@line/clova-cek-sdk-nodejs/dist/middleware/index.js:12:3";
  for (const text of [path, "f00d".repeat(30), "피자".repeat(60)]) expect(excerpt(text)).toBe(text);
});

test("is cut short behind what was shortened", () => {
  expect([...excerpt(`${"Ab1/".repeat(100)} ${"x ".repeat(300)}`)]).toHaveLength(200);
});
