import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import type { HandlerWithTerms } from "../../src/node/handler-fault.ts";
import type { LoadHandlerOptions } from "../../src/node/load-handler.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { handlerFolder, load, loadText, write } from "./handler-files.ts";

// The thread runs the build: `node bin/setup.js` makes it.

const answerWith = (value: string): string => `({
  version: "0.1.0", sessionAttributes: {},
  response: { outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: ${value} } },
    card: {}, directives: [], shouldEndSession: true },
})`;

test.each([
  ["the default export", "handler.mjs", "export default ({ n }) => ({ n: n + 1 });"],
  ["`handler`", "handler.mjs", "export const handler = async ({ n }) => ({ n: n + 1 });"],
  ["what a CommonJS module is", "handler.cjs", "module.exports = ({ n }) => ({ n: n + 1 });"],
  ["`handler` of a CommonJS module", "handler.cjs", "exports.handler = ({ n }) => ({ n: n + 1 });"],
  [
    "the default of a compiled module",
    "handler.cjs",
    "exports.__esModule = true; exports.default = ({ n }) => ({ n: n + 1 });",
  ],
  [
    "a function that calls back",
    "handler.cjs",
    "exports.handler = ({ n }, context, done) => { setTimeout(() => done(null, { n: n + 1 }), 1); };",
  ],
])("takes %s", async (_, name, text) => {
  const { handler } = await loadText(text, name);
  expect(await handler({ n: 41 })).toEqual({ n: 42 });
});

test("takes what `lambda()` of LINE's SDK makes", async () => {
  const sdk = createRequire(import.meta.url).resolve("@line/clova-cek-sdk-nodejs");
  const { handler } = await loadText(
    `const { Client } = require(${JSON.stringify(sdk)});
     exports.handler = Client.configureSkill()
       .onLaunchRequest((helper) => helper.setSimpleSpeech({ lang: "ko", type: "PlainText", value: "어서 오세요" }))
       .lambda();`,
    "handler.cjs",
  );
  const clova = await createTestEmulator({ extension: handler });
  onTestFinished(() => clova.close());
  const { speech, failure } = await clova.launch();
  expect(failure).toBe(undefined);
  expect(speech.map(({ value }) => value)).toEqual(["어서 오세요"]);
});

test("takes the modules it imports, and keeps its state between requests", async () => {
  write("count.mjs", "let count = 0; export const next = () => ++count;");
  const { handler } = await loadText('import { next } from "./count.mjs"; export default () => next();');
  expect([await handler({}), await handler({}), await handler({})]).toEqual([1, 2, 3]);
});

test("answers several requests at a time", async () => {
  const { handler } = await loadText(`
    const waiting = [];
    export default ({ n }) => n < 3
      ? new Promise((resolve) => waiting.push(() => resolve(n)))
      : (waiting.reverse().forEach((go) => go()), n);`);
  expect(await Promise.all([handler({ n: 1 }), handler({ n: 2 }), handler({ n: 3 })])).toEqual([1, 2, 3]);
});

test("loaded again, it is what the files now are", async () => {
  write("words.mjs", 'export const word = "before";');
  const file = write("handler.mjs", 'import { word } from "./words.mjs"; export default () => word;');
  expect(await (await load(file)).handler({})).toBe("before");
  write("words.mjs", 'export const word = "after";');
  expect(await (await load(file)).handler({})).toBe("after");
});

test.each<[what: string, name: string, text: string | null, message: RegExp]>([
  ["a file that is not there", "none.mjs", null, /none\.mjs: there is no such file; a handler module/],
  [
    "a syntax error",
    "handler.mjs",
    "export default () => {\n  const = 1;\n};\n",
    /handler\.mjs:2: the handler module cannot be used: SyntaxError: Unexpected token '='/,
  ],
  [
    "a module without a function",
    "handler.mjs",
    "export const answer = 42;",
    /there is no function .* it exports answer\. Export/,
  ],
  ["an empty module", "handler.mjs", "", /it exports nothing\. Export \(request\) => answer/],
  ["a module that throws", "handler.mjs", 'throw new TypeError("no key");', /cannot be used: TypeError: no key/],
  ["one that throws no error", "handler.mjs", "throw { key: 1 };", /cannot be used: \{ key: 1 \}/],
  ["a missing import", "handler.mjs", 'import "./gone.mjs"; export default () => 1;', /Cannot find module .*gone\.mjs/],
  [
    "a module that ends itself",
    "handler.mjs",
    "process.exit(3);",
    /the handler module ended itself with exit code 3 while it was loaded/,
  ],
])("refuses %s, with its name and the reason", async (_, name, text, message) => {
  const file = text === null ? join(handlerFolder(), name) : write(name, text);
  const loading = load(file);
  await expect(loading).rejects.toThrow(ConfigurationError);
  await expect(loading).rejects.toThrow(message);
  await expect(loading).rejects.toMatchObject({ file: expect.stringContaining(name) as string });
});

const runsTypeScript = "typescript" in process.features && process.features.typescript !== false;

test.skipIf(runsTypeScript).each([
  ["handler.ts", "export default (n: number): number => n;"],
  ["handler.mts", "export default (n: number): number => n;"],
  ["handler.mjs", 'export { default } from "./words.ts";'],
])("says what to do about TypeScript in %s that this Node.js does not run", async (name, text) => {
  write("words.ts", "export default (n: number): number => n;");
  await expect(load(write(name, text))).rejects.toThrow(
    /cannot be used: .*Unknown file extension "\.m?ts".* Node\.js 2\S+ runs no TypeScript: compile it to JavaScript, or use/,
  );
});

test.runIf(runsTypeScript)("takes TypeScript where Node.js runs it", async () => {
  const { handler } = await loadText("export default ({ n }: { n: number }): number => n + 1;", "handler.mts");
  expect(await handler({ n: 41 })).toBe(42);
});

const device = async (text: string, deadline = 8000, options: LoadHandlerOptions = {}) => {
  const loaded = await load(write("handler.mjs", text), options);
  const clova = await createTestEmulator({ extension: loaded.handler, deadline });
  onTestFinished(() => clova.close());
  return { clova, ...loaded };
};

test("what it throws is a failure that names it, and its stack is printed", async () => {
  const { clova, printed } = await device('export default () => { throw new RangeError("too much"); };');
  const { failure } = await clova.launch();
  expect(failure?.code).toBe("extension-threw");
  expect(failure?.message).toMatch(/^Extension handler threw `RangeError: too much`: the handler function \(Launch/);
  expect(printed.join("\n")).toMatch(/RangeError: too much\n.*handler\.mjs:1:\d+/);
});

test.each([
  ["process.exit(7)", "gave no answer, its module ended itself with exit code 7"],
  [
    "setImmediate(() => { throw new Error('lost'); }); return new Promise(() => {})",
    "gave no answer, its module crashed with `Error: lost`",
  ],
  ["return { n: 1n }", "returned what cannot be written as JSON, `TypeError: Do not know how to serialize a BigInt`"],
])("%s is a failure, and the next request is answered", async (act, message) => {
  const { clova } = await device(
    `export default ({ request }) => { if (request.type === "LaunchRequest") { ${act}; } return ${answerWith('"다시"')}; };`,
  );
  const { failure } = await clova.launch();
  expect(failure?.code).toBe("extension-threw");
  expect(failure?.message).toContain(`Extension handler ${message}: the handler function (LaunchRequest)`);
  const next = await clova.intent("Clova.YesIntent");
  expect(next.failure).toBe(undefined);
});

test("an endless loop is a timeout, and its thread is replaced by one that answers", async () => {
  const { clova, notices, printed } = await device(
    `export default ({ request }) => { if (request.type === "LaunchRequest") for (;;); return ${answerWith('"다시"')}; };`,
    1500,
    { grace: 100 },
  );
  const { failure } = await clova.launch();
  expect(failure?.code).toBe("extension-timeout");
  expect(notices).toEqual([
    "The handler module did not come to an end and was ended; it is started anew for the next request.",
  ]);
  expect(printed).toEqual([]);
  const next = await clova.intent("Clova.YesIntent");
  expect(next.speech.map(({ value }) => value)).toEqual(["다시"]);
});

test("one that is only slow is not replaced when nobody waits any more", async () => {
  const grace = 100;
  const { handler, printed } = await load(
    write(
      "handler.mjs",
      `let count = 0;
       export default ({ slow, ms }) => {
         count += 1;
         return slow ? new Promise(() => {}) : new Promise((done) => setTimeout(done, ms, count));
       };`,
    ),
    { grace },
  );
  const giving = new AbortController();
  expect(await handler({ ms: 0 })).toBe(1);
  const withTerms: HandlerWithTerms = handler;
  void withTerms({ slow: true }, { signal: giving.signal, limit: Infinity });
  giving.abort();
  expect(await handler({ ms: 1.5 * grace })).toBe(3);
  expect(printed).toEqual([]);
});

test.each(["x".repeat(2000), "글".repeat(700)])("an answer over the limit stays in its thread", async (text) => {
  const { handler } = await loadText(`export default () => ${answerWith(JSON.stringify(text))};`);
  const clova = await createTestEmulator({ extension: handler, rules: { "answer.maxBytes": 2000 } });
  onTestFinished(() => clova.close());
  const { failure } = await clova.launch();
  expect(failure?.code).toBe("extension-response-too-large");
  expect(failure?.message).toContain(
    "Extension answer is larger than 2000 bytes: the handler function (LaunchRequest). The rule `answer.maxBytes` sets",
  );
});

test("an answer no text can hold is one that is too large", async () => {
  const { handler } = await loadText(`
    const part = "x".repeat(2 ** 28);
    export default () => ({ toJSON() { throw new RangeError("Invalid string length"); }, part });`);
  await expect(handler({})).rejects.toThrow("larger than what is read");
});

test("answers nothing any more once it is closed", async () => {
  const { handler, close } = await loadText("export default () => new Promise(() => {});");
  const waiting = expect(handler({})).rejects.toThrow("was cut off: its module was closed");
  await close();
  await waiting;
  await expect(handler({})).rejects.toThrow("its module is closed");
});

test("a module that was changed is loaded anew, with what it imports; what is under way is answered by the old one", async () => {
  write("word.mjs", 'export const word = "old";');
  const file = write(
    "handler.mjs",
    `import { word } from "./word.mjs";
     let go = null;
     export default ({ ask }) => {
       if (ask === "wait") return new Promise((resolve) => { go = () => resolve(word); });
       if (ask === "go") go?.();
       return word;
     };`,
  );
  const { handler, reload, printed } = await load(file);
  const waiting = handler({ ask: "wait" });
  write("word.mjs", 'export const word = "new";');
  const goes = handler({ ask: "go" });
  await reload();
  expect([await waiting, await goes, await handler({})]).toEqual(["old", "old", "new"]);
  expect(printed).toEqual([]);
});

test("a module that cannot be loaded anew is refused with its place, and the old one stays", async () => {
  const { handler, reload } = await loadText("export default () => 1;");
  const file = write("handler.mjs", "export default () => {;\n");
  await expect(reload()).rejects.toThrow(`${file}:`);
  await expect(reload()).rejects.toThrow(ConfigurationError);
  expect(await handler({})).toBe(1);
});

test("a module that is closed while it is loaded anew is closed for good", async () => {
  const { handler, reload, close } = await loadText("export default () => 1;");
  const refused = expect(reload()).rejects.toThrow("its module was closed");
  await close();
  await refused;
  await expect(handler({})).rejects.toThrow("its module is closed");
});

test("a module that loops while it is loaded anew is given up on demand, and the one after it is loaded", async () => {
  const giving = new AbortController();
  const output = (): void => giving.abort(new Error("saved again"));
  const { handler, reload } = await load(write("handler.mjs", "export default () => 1;"), { output });
  write("handler.mjs", 'console.log("loops"); for (;;);');
  await expect(reload({ signal: giving.signal })).rejects.toThrow("saved again");
  expect(await handler({})).toBe(1);
  write("handler.mjs", "export default () => 2;");
  await reload();
  expect(await handler({})).toBe(2);
});
