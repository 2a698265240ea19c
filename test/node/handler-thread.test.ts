import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadHandler } from "../../src/node/load-handler.ts";
import { handlerFolder, load, loadText, write } from "./handler-files.ts";

// What the thread prints, and when it ends. It runs the build: `node bin/setup.js` makes it.

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; !holds(); turn++) {
    if (turn > 2000) throw new Error("it never came to that");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

test("gives up on a module that is never loaded", async () => {
  const loading = load(write("handler.mjs", "for (;;);"), { patience: 300 });
  await expect(loading).rejects.toThrow("the handler module was not loaded within 300 ms");
});

test("hands on what the handler prints, line by line and harmless", async () => {
  const { handler, printed } = await loadText(`
    export default () => {
      console.log("one\\ntwo \\u001b[31mred\\u001b[0m \\u0007 \\u202e");
      console.error("three");
      process.stdout.write("no end");
      return 1;
    };`);
  await handler({});
  await until(() => printed.length >= 3);
  expect([...printed].sort()).toEqual(["one", "three", "two red \ufffd \ufffd"]);
});

test("does not keep a script from ending that never closes it, whatever it prints", async () => {
  const file = write(
    "handler.mjs",
    `console.log("loaded"); setInterval(() => console.log("still here"), 5);
     export default () => { console.log("asked"); return 42; };`,
  );
  const library = new URL("../../dist/index.js", import.meta.url).href;
  const script = write(
    "script.mjs",
    `import { loadHandler } from ${JSON.stringify(library)};
     const { handler } = await loadHandler(${JSON.stringify(file)});
     console.log(await handler({}));`,
  );
  const child = spawn(process.execPath, [script]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, "close")) as [number];
  expect({ code, stdout }).toEqual({ code: 0, stdout: "42\n" });
  expect(stderr).toMatch(/^loaded\n[^]*asked\n/);
});

test("all of what it prints without a pause is told, before its answer", async () => {
  const { handler, printed } = await loadText(`
    export default () => { for (let n = 0; n < 3000; n++) console.log(n, "x".repeat(1000)); return 1; };`);
  await handler({});
  expect(printed.map((line) => line.split(" ")[0])).toEqual(Array.from({ length: 3000 }, (_, n) => String(n)));
});

test.each([
  ['throw new Error("later")', "crashed with `Error: later`"],
  ['void Promise.reject(new RangeError("later"))', "crashed with `RangeError: later`"],
  ["process.exit(3)", "ended itself with exit code 3"],
])("%s after an answer is told as a notice, and is none of its output", async (act, why) => {
  const { handler, printed, notices } = await loadText(
    `export default () => { console.log("asked"); setTimeout(() => { ${act}; }, 20); return 1; };`,
  );
  expect(await handler({})).toBe(1);
  await until(() => notices.length > 0);
  expect(notices).toEqual([`The handler module ${why}; it is started anew for the next request.`]);
  expect(printed).toEqual(["asked"]);
  expect(await handler({})).toBe(1);
});

test("loading ends with the reason of its signal", async () => {
  const ending = new AbortController();
  const file = write("handler.mjs", "console.log('begun'); await new Promise(() => setInterval(() => {}, 1000));");
  const loading = loadHandler(file, { signal: ending.signal, output: () => ending.abort(130) });
  await expect(loading).rejects.toBe(130);
});

test("closing ends a module that is being loaded anew", async () => {
  const flag = join(handlerFolder(), "again");
  const { handler, close, printed } = await loadText(`
    import { existsSync, writeFileSync } from "node:fs";
    if (existsSync(${JSON.stringify(flag)})) { console.log("again"); await new Promise(() => setInterval(() => {}, 1000)); }
    writeFileSync(${JSON.stringify(flag)}, "");
    export default () => process.exit(1);`);
  await expect(handler({})).rejects.toThrow("ended itself");
  const waiting = expect(handler({})).rejects.toThrow("its module was closed");
  await until(() => printed.includes("again"));
  await close();
  await waiting;
});
