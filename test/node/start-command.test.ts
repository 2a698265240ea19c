import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { startCommand, type StartedCommand } from "../../src/node/start-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const node = `"${process.execPath}"`;
const script = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return `${node} ${name}`;
};

async function start(command: string, options: { port?: number; patience?: number; signal?: AbortSignal } = {}) {
  const port = options.port ?? (await freePort());
  const started = startCommand({ ...options, command, folder, urls: [`http://127.0.0.1:${port}/clova`] });
  onTestFinished(async () => (await started.catch(() => null))?.close());
  return { port, started };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};
const gone = async (pid: number): Promise<void> => {
  for (let turn = 0; isAlive(pid); turn++) {
    if (turn > 400) throw new Error(`${pid} is still running`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const listen = (port: number): string =>
  `require("node:net").createServer((socket) => socket.destroy()).listen(${port}, "127.0.0.1");`;

const pidIn = (lines: readonly string[], name = "pid"): number =>
  Number(new RegExp(`^${name} (\\d+)$`, "m").exec(lines.join("\n"))?.[1]);

test("waits until the server takes connections, keeps the last it printed, and ends it", async () => {
  const port = await freePort();
  const { started } = await start(
    script(
      "server.cjs",
      `for (let n = 1; n <= 30; n++) console.log("line", n);
      console.log("pid", process.pid); setTimeout(() => { ${listen(port)} }, 200);`,
    ),
    { port },
  );
  const server = await started;
  expect(server.ended).toBe(null);
  expect(server.lastLines).toHaveLength(20);
  const pid = pidIn(server.lastLines);
  expect(isAlive(pid)).toBe(true);
  await server.close();
  expect(isAlive(pid)).toBe(false);
});

test("ends what the server has started, and what does not listen to reason", async () => {
  const port = await freePort();
  script(
    "child.cjs",
    'process.on("SIGTERM", () => {}); console.log("child", process.pid); setInterval(() => {}, 1000);',
  );
  const { started } = await start(
    script(
      "server.cjs",
      `console.log("pid", process.pid);
      require("node:child_process").spawn(process.execPath, ["child.cjs"], { stdio: "inherit" });
      setTimeout(() => { ${listen(port)} }, 300);`,
    ),
    { port },
  );
  const server = await started;
  const until = performance.now() + 5000;
  while (Number.isNaN(pidIn(server.lastLines, "child")) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const [parent, child] = [pidIn(server.lastLines), pidIn(server.lastLines, "child")];
  await server.close();
  await gone(parent);
  await gone(child);
});

test("tells the exit code and the last lines of a command that ends before", async () => {
  const { started } = await start(
    script("server.cjs", 'console.error("no such \\u001b[1mkey\\u001b[0m"); process.exit(3);'),
  );
  await expect(started).rejects.toThrow(ConfigurationError);
  await expect(started).rejects.toThrow(
    /server\.cjs` ended with exit code 3 before 127\.0\.0\.1:\d+ took a connection\n/,
  );
  await expect(started).rejects.toThrow("\nThe last it printed:\n  no such key");
});

test("tells of a command there is not", async () => {
  const { started } = await start("no-such-command-anywhere");
  await expect(started).rejects.toThrow(/ended with exit code 127 before .*\n/);
});

test("gives up on a server that never listens, and leaves nothing running", async () => {
  const { started, port } = await start(
    script("server.cjs", 'console.log("pid", process.pid); setInterval(() => {}, 1000);'),
    {
      patience: 1500,
    },
  );
  const error = await started.then(
    () => null,
    (fault: unknown) => fault as Error,
  );
  expect(error?.message).toContain(
    `runs, but nothing took a connection at 127.0.0.1:${port} within 2 s. Does it listen`,
  );
  await gone(Number(/pid (\d+)/.exec(error?.message ?? "")?.[1]));
});

test("refuses to start where something listens already", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { started } = await start(script("server.cjs", 'require("node:fs").writeFileSync("began", "");'), { port });
  await expect(started).rejects.toThrow(`something listens at 127.0.0.1:${port} already, so`);
  expect(() => readFileSync(join(folder, "began"))).toThrow();
});

test("ends a start that is not waited for any more", async () => {
  const controller = new AbortController();
  const { started } = await start(
    script("server.cjs", 'require("node:fs").writeFileSync("pid", String(process.pid)); setInterval(() => {}, 1000);'),
    { signal: controller.signal },
  );
  const pidFile = join(folder, "pid");
  const read = (): string => {
    try {
      return readFileSync(pidFile, "utf8");
    } catch {
      return "";
    }
  };
  while (read() === "") await new Promise((resolve) => setTimeout(resolve, 10));
  controller.abort(130);
  await expect(started).rejects.toBe(130);
  await gone(Number(read()));
});

test("runs it as npm runs a script: by a shell, with the programs of installed packages", async () => {
  const port = await freePort();
  mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
  const program = join(folder, "node_modules", ".bin", "my-server");
  writeFileSync(program, `#!${process.execPath}\n${listen(port)} console.log("word", process.env.WORD);`, {
    mode: 0o755,
  });
  const { started } = await start("WORD=yes && export WORD && my-server", { port });
  const server: StartedCommand = await started;
  expect(server.lastLines).toEqual(["word yes"]);
});

test("a program that ends the hard way leaves nothing running", { timeout: 40_000 }, async () => {
  const port = await freePort();
  script("server.cjs", `require("node:fs").writeFileSync("pid", String(process.pid)); ${listen(port)}`);
  const built = join(import.meta.dirname, "..", "..", "build", "node", "start-command.js");
  writeFileSync(
    join(folder, "run.mjs"),
    `import { startCommand } from ${JSON.stringify(built)};
     await startCommand({ command: ${JSON.stringify(`${node} server.cjs`)}, urls: ["http://127.0.0.1:${port}/"] });
     process.exit(5);`,
  );
  expect(() => execFileSync(process.execPath, ["run.mjs"], { cwd: folder })).toThrow(/./);
  await gone(Number(readFileSync(join(folder, "pid"), "utf8")));
});

test("a server that ends by itself is told of with its exit code, one that is ended is not", async () => {
  const port = await freePort();
  const told: string[] = [];
  const text = `${listen(port)} process.once("SIGUSR2", () => process.exit(3)); console.log("pid", process.pid);`;
  const command = script("server.cjs", text);
  const options = { command, folder, urls: [`http://127.0.0.1:${port}/`], onEnd: (why: string) => told.push(why) };
  const first = await startCommand(options);
  await first.close();
  const second = await startCommand(options);
  onTestFinished(() => second.close());
  expect(told).toEqual([]);
  process.kill(pidIn(second.lastLines), "SIGUSR2");
  await vi.waitFor(() => expect(told).toEqual(["ended with exit code 3"]));
});
