import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { findBrowser } from "../../src/index.ts";
import { useServers } from "./screen-extension.ts";
import { ended, printedOnStderr, run, start, temporaryFolder } from "./run-bin.ts";

const extension = useServers();
const screened = ["--device", "display-l100", "--clock", "virtual"];

test("`--screen` says where the device is, on stderr alone, and is gone with it", async () => {
  const child = start(["demo", ...screened, "--screen"]);
  const address = await printedOnStderr(child, /^Screen: (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{22})$/m);
  const over = ended(child);
  expect((await fetch(address)).headers.get("content-type")).toMatch(/^text\/html/);
  child.stdin.end("피자봇 시작해줘\n");
  const { code, stdout } = await over;
  expect(code).toBe(0);
  expect(stdout).not.toContain("Screen");
  await expect(fetch(address)).rejects.toThrow();
});

test("what is said on the page is said to the device, and files and accounts are refused", async () => {
  const child = start(["demo", ...screened, "--screen"]);
  const address = new URL(await printedOnStderr(child, /^Screen: (\S+)$/m));
  const over = ended(child);
  const socket = new WebSocket(`ws://${address.host}/device${address.hash.replace("#", "?")}`);
  const told: Record<string, unknown>[] = [];
  socket.on("message", (data: Buffer) => told.push(JSON.parse(data.toString()) as Record<string, unknown>));
  await new Promise((resolve) => socket.once("message", resolve));
  for (const [id, line] of [
    "피자봇 시작해줘",
    "/save stolen.conversation",
    "/show screen stolen.png",
    "/link x",
  ].entries())
    socket.send(JSON.stringify({ line, id }));
  await expect.poll(() => told.filter(({ kind }) => kind === "accepted" || kind === "refused").length).toBe(4);
  expect(told.filter(({ kind }) => kind === "accepted").map(({ id }) => id)).toEqual([0]);
  await expect.poll(() => told.some(({ kind, state }) => kind === "listening" && state === "opened")).toBe(true);
  child.stdin.end();
  expect((await over).stdout).toContain("> 피자봇 시작해줘\n  sends LaunchRequest\n");
});

test("a port that is taken is named", async () => {
  const taken = new URL(extension()).port;
  const { code, stderr } = await run(["demo", "--screen", taken]);
  expect(code).toBe(2);
  expect(stderr).toContain(`Port ${taken} of 127.0.0.1 is taken by another program.`);
});

test("in a pipe `/show screen` draws in plain lines", async () => {
  const { stdout } = await run([extension(), ...screened], { input: "/launch\n/show screen\n" });
  expect(stdout).toContain("\n  오늘의 피자 🍕\n  페퍼로니\n");
  expect(stdout).not.toMatch(/[│╭]|\P{L}\[\d+m/u);
  const none = await run([extension(), "--clock", "virtual"], { input: "/launch\n/show screen\n" });
  expect(none.stdout).toContain("The device has no screen.\n");
});

test("`/show screen FILE.png` takes a picture in the pixels of the device", async ({ skip }) => {
  skip(findBrowser() === null && process.env["CI"] !== "true", "needs Chromium");
  const cwd = temporaryFolder();
  const input = "/launch\n/show screen card.png\n/show screen no/where.png\n";
  const { code, stderr } = await run([extension(), ...screened], { input, cwd });
  const [picture, saved, failed] = stderr.trimEnd().split("\n");
  expect([code, saved]).toEqual([0, "Saved: card.png"]);
  expect(picture).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/picture\.svg cannot be shown: /);
  expect(stderr).toContain("no/where.png: the picture cannot be written (ENOENT)");
  expect(failed).toBeDefined();
  const png = readFileSync(join(cwd, "card.png"));
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 640, 360]);
});

test("without a browser, or without a screen, it says what is needed", async () => {
  const input = "/launch\n/show screen card.png\n";
  const noBrowser = await run([extension(), ...screened], { input, env: { CHROME_PATH: "/nowhere/chrome" } });
  expect(noBrowser.stderr).toContain("a picture of the screen needs Chromium or Chrome, and none was found");
  const noScreen = await run([extension(), "--clock", "virtual"], { input });
  expect(noScreen.stderr).toContain("the device has no screen to take a picture of");
  expect([noBrowser.code, noScreen.code]).toEqual([0, 0]);
});
