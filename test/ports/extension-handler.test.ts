import { expect, test } from "vitest";
import { createHandlerExtension } from "../../src/node/handler-extension.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import { failure } from "./extension-contract.ts";

const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });

function send(handler: (request: unknown) => unknown) {
  const extension = createHandlerExtension(handler, { deadline: 1_000, rules });
  return extension.send(extension.seal("{}", "LaunchRequest", "com.example.pizza"), new AbortController().signal);
}

test("quotes what the handler threw and keeps it as the cause", async () => {
  const thrown = new TypeError("oven is\u001b[2J not\na function");
  const error = await failure(
    send(() => {
      throw thrown;
    }),
  );
  expect(error.code).toBe("extension-threw");
  expect(error.message).toBe(
    "Extension handler threw `TypeError: oven is not a function`: the handler function (LaunchRequest).",
  );
  expect(error.cause).toBe(thrown);
});

const circle: { self?: unknown } = {};
circle.self = circle;
const hostile = {
  toJSON() {
    throw new Error("no JSON today");
  },
};

test.each([
  ["a BigInt", { amount: 1n }, "BigInt"],
  ["a circle", circle, "circular"],
  ["an object whose toJSON throws", hostile, "no JSON today"],
])("explains that %s cannot be written as JSON", async (_, answer, words) => {
  const error = await failure(send(() => answer));
  expect(error.code).toBe("extension-threw");
  expect(error.message).toContain("cannot be written as JSON");
  expect(error.message).toContain(words);
});

test.each([
  ["a string", "sold out", "sold out"],
  ["nothing", undefined, "undefined"],
  ["a symbol", Symbol("oven"), "Symbol(oven)"],
  ["an object", { sold: "out" }, "{ sold: 'out' }"],
  ["an object without a text", Object.create(null) as object, "[Object: null prototype] {}"],
])("survives a handler that fails with %s", async (_, reason, words) => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  const error = await failure(send(() => Promise.reject(reason)));
  expect(error.message).toContain(words);
});

test("answers an empty body for what JSON has no word for", async () => {
  expect((await send(() => Symbol("oven"))).body).toBe("");
  expect((await send(() => () => {})).body).toBe("");
});

test("takes any object with a `then` for a promise", async () => {
  const answer = { then: (resolve: (value: unknown) => void) => resolve({ version: "1.0" }) };
  expect((await send(() => answer)).body).toBe('{"version":"1.0"}');
});

test("waits for a handler with no timer left behind", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  await send(() => Promise.resolve({}));
  expect(timers()).toBe(before);
});
