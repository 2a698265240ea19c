import { createServer, type Server } from "node:http";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { RecordBody, TraceRecord } from "../../src/index.ts";
import { tellOfExtension } from "../../src/terminal/talk/extension-news.ts";
import { answer } from "../extensions/answer.ts";
import { freePort } from "./free-port.ts";
import { ended, printed, printedOnStderr, start, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

/** What is told of these records. */
function told(url: string, ...records: readonly RecordBody[]): readonly string[] {
  const lines: string[] = [];
  let listener: (record: TraceRecord) => void = () => expect.unreachable();
  const end = tellOfExtension(
    url,
    {
      onRecord(listen) {
        listener = listen;
        return () => undefined;
      },
    },
    { isTerminal: false, hasEnded: () => false, notice: (line) => lines.push(line) },
  );
  records.forEach((record, index) => listener({ seq: index + 1, at: 0, ...record }));
  end();
  return lines;
}

const failed = (code: string, fault?: string): RecordBody => ({
  kind: "failure",
  code,
  message: "",
  ...(fault !== undefined && { fault }),
});
const answered: RecordBody = { kind: "response", id: "r1", status: 200, ms: 1, response: {} };

test("an extension that was not reached answers again, and that is told once and without secrets", () => {
  const records = [answered, failed("extension-unreachable"), failed("extension-unreachable"), answered, answered];
  expect(told("http://me:secret@example.com/clova?key=secret#x", ...records)).toEqual([
    "The extension at http://example.com/clova answers again",
  ]);
});

test("neither another failure nor a fault that was asked for is an extension that was not reached", () => {
  expect(told("http://example.com/", failed("extension-timeout"), answered)).toEqual([]);
  expect(told("http://example.com/", failed("extension-unreachable", "drop"), answered)).toEqual([]);
});

async function server(port: number): Promise<Server> {
  const body = JSON.stringify(answer({ speech: "네?" }));
  const open = createServer((_, response) => response.end(body)).listen(port, "127.0.0.1");
  await new Promise((resolve) => open.once("listening", resolve));
  onTestFinished(() => void open.close());
  return open;
}

const closed = async (open: Server): Promise<void> => {
  open.closeAllConnections();
  await new Promise((resolve) => open.close(resolve));
};

test("in a pipe an extension that was not there at first answers again", async () => {
  const port = await freePort();
  const child = start([`http://me:pass@127.0.0.1:${port}/clova`, "--clock", "virtual"]);
  const whole = ended(child);
  const refused = printed(child, "session ends: error");
  child.stdin.write("/launch\n");
  await refused;
  await server(port);
  child.stdin.end("/launch\n");
  expect((await whole).stderr).toBe(`The extension at http://127.0.0.1:${port}/clova answers again\n`);
});

test("on a terminal it is seen that an extension comes and is started anew, without a request", async (context) => {
  context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
  context.skip(process.platform !== "linux", "only Linux tells who listens");
  const port = await freePort();
  const terminal = openTerminal({ columns: 120 });
  terminal.type(`clova-device http://me:pass@127.0.0.1:${port}/clova --sound none`);
  terminal.press("Enter");
  await terminal.shows(new RegExp(`^The extension at http://127\\.0\\.0\\.1:${port}/clova is not running yet$`, "m"));
  const first = await server(port);
  await terminal.shows(/is running now/);
  await closed(first);
  await server(port);
  const seen = await terminal.shows(/was started anew/);
  expect(seen).not.toMatch(/has stopped|answers again/);
  // In what was typed, and nowhere else.
  expect(seen.split("pass@")).toHaveLength(2);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await terminal.shows(/\$ $/m);
});

test("a server of `--serve` that ends by itself is told with its exit code", async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  writeFileSync(
    join(folder, "server.cjs"),
    `require("node:http").createServer((request, response) => {
       let text = "";
       request.on("data", (chunk) => { text += chunk; });
       request.on("end", () => {
         response.end(${JSON.stringify(JSON.stringify(answer({ speech: "네?" })))});
         if (text.includes("Crash")) response.once("close", () => process.exit(3));
       });
     }).listen(${port}, "127.0.0.1");`,
  );
  const args = [`http://127.0.0.1:${port}/`, "--clock", "virtual", "--serve", "node server.cjs"];
  const child = start(args, { cwd: folder });
  const whole = ended(child);
  const told = printedOnStderr(child, /(exit code)/);
  child.stdin.write("/launch\n/intent Crash\n");
  await told;
  child.stdin.end();
  const { code, stderr } = await whole;
  expect(code).toBe(0);
  expect(stderr).toBe("The server has ended: `node server.cjs` ended with exit code 3\n");
});
