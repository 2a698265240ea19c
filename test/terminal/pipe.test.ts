import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ended, printed, run, start, temporaryFolder } from "./run-bin.ts";

const virtual = ["demo", "--clock", "virtual", "--seed", "1", "--start", "2018-08-10T00:00:00Z"];

test.concurrent("has the demo conversation in Korean", async () => {
  const input = "피자봇 시작해줘\n페퍼로니 피자 주문해줘\n두 판\n";
  expect(await run(virtual, { input })).toEqual({
    code: 0,
    stderr: "",
    stdout: `> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  says "몇 판 주문할까요?" (ko)
  listens
> 두 판
  sends IntentRequest AddInfo pizzaAmount=2
  session ends: extension
  plays https://clova-device.invalid/demo/bell.mp3
  says "페퍼로니 피자 2판을 주문했어요." (ko)
`,
  });
});

test.concurrent("has the demo conversation in Japanese, quiet to the end", async () => {
  const input = "ピザボットを起動して\n/quiet\n/quiet\n";
  const { code, stdout } = await run([...virtual, "--lang", "ja"], { input });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `> ピザボットを起動して
  sends LaunchRequest
  says "ご注文は何になさいますか?" (ja)
  listens
> /quiet
  stops listening: silence
  says "まだいらっしゃいますか?" (ja)
  listens
> /quiet
  stops listening: silence
  session ends: silence
  sends SessionEndedRequest
`,
  });
});

test.concurrent("has the demo conversation in English, and switches off at the end of the lines", async () => {
  const { code, stdout } = await run([...virtual, "--lang", "en"], { input: "Start Pizzabot\nTwo please\n" });
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `> Start Pizzabot
  sends LaunchRequest
  says "What would you like to order?" (en)
  listens
> Two please
  sends IntentRequest AddInfo pizzaAmount=2
  says "Which pizza would you like?" (en)
  listens
  stops listening: cancelled
  session ends: off
`,
  });
});

test.concurrent("takes the demo where no extension is named", async () => {
  const { code, stdout } = await run(["--clock", "virtual"], { input: "피자봇 시작해줘\n" });
  expect(code).toBe(0);
  expect(stdout).toContain('says "무엇을 주문할까요?" (ko)');
});

test.concurrent("takes a line that begins with `!` up while the device speaks", async () => {
  const input = "피자봇 시작해줘\n!/wait 500ms\n!두 판 주문해줘\n";
  const { stdout } = await run(virtual, { input });
  expect(stdout).toContain(
    '> !/wait 500ms\n  says "무엇을 주문할까요?" (ko)\n> !두 판 주문해줘\n  sends IntentRequest',
  );
});

test.concurrent("reads Windows' line ends, a byte order mark, empty lines and a last line without an end", async () => {
  const input = "\ufeff피자봇 시작해줘\r\n\r\n   \r\n그만";
  const { code, stdout, stderr } = await run(virtual, { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.split("\n").filter((line) => line.startsWith(">"))).toEqual(["> 피자봇 시작해줘", "> 그만"]);
});

test.concurrent("tells of a line that is none, and goes on", async () => {
  const { code, stdout, stderr } = await run(virtual, { input: "/unlnik\n/intent\n피자봇 시작해줘\n" });
  expect(code).toBe(0);
  expect(stderr).toBe(
    "Line 1: there is no line `/unlnik`. Did you mean `/unlink`? `/help` lists them\n" +
      "Line 2: the line `/intent` is not understood; write `/intent NAME [slot=value …]`\n",
  );
  expect(stdout).toContain("sends LaunchRequest");
});

test.concurrent("takes a line of a megabyte", async () => {
  const text = "가".repeat(350_000);
  const { code, stdout } = await run(virtual, { input: `${text}\n피자봇 시작해줘\n` });
  expect(code).toBe(0);
  expect(stdout).toContain(`> ${text}\n`);
  expect(stdout).toContain("sends LaunchRequest");
});

test.concurrent("prints records only with `--json`, and what is shown goes to stderr", async () => {
  const { code, stdout, stderr } = await run([...virtual, "--json"], {
    input: "피자봇 시작해줘\n/show request\n/help\n",
  });
  expect(code).toBe(0);
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { seq: number; kind: string });
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
  expect(records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["input", "request", "response", "speech"]));
  expect(stderr).toContain('"type": "LaunchRequest"');
  expect(stderr).toContain("/wait 30s");
});

test.concurrent("shows request, response, session and screen on stdout", async () => {
  const input = "피자봇 시작해줘\n페퍼로니 피자 주문해줘\n/show request\n/show response\n/show session\n/show screen\n";
  const { stdout } = await run([...virtual, "--device", "display-l100"], { input });
  expect(stdout).toContain('      "name": "OrderPizza",');
  expect(stdout).toContain('"value": "몇 판 주문할까요?"');
  expect(stdout).toContain('"sessionAttributes": {\n    "intent": "OrderPizza",\n    "pizzaType": "페퍼로니"\n  }');
  expect(stdout).toContain("RenderText\n  몇 판 주문할까요?");
});

test.concurrent("says what there is not to show", async () => {
  const { stdout } = await run(virtual, { input: "/show request\n/show response\n/show session\n/show screen\n" });
  expect(stdout).toBe("Nothing was sent yet.\nNothing was sent yet.\nNo session is open.\nThe device has no screen.\n");
  const screened = await run([...virtual, "--device", "display-l100"], { input: "/show screen\n" });
  expect(screened.stdout).toBe("The screen is empty.\n");
});

test.concurrent("writes every record to the trace file, the last ones too", async () => {
  const cwd = temporaryFolder();
  await run([...virtual, "--trace", "out.jsonl"], { input: "피자봇 시작해줘\n", cwd });
  const { stdout } = await run([...virtual, "--json"], { input: "피자봇 시작해줘\n" });
  const withoutTimes = (text: string): string => text.replace(/"ms":\d+,"response"/g, '"response"');
  const trace = readFileSync(join(cwd, "out.jsonl"), "utf8");
  expect(trace.endsWith("\n")).toBe(true);
  expect(withoutTimes(trace)).toBe(withoutTimes(stdout));
});

test.concurrent("records what would have been heard, in virtual time", async () => {
  const cwd = temporaryFolder();
  const args = [...virtual, "--sound", "wav:out.wav", "--voice", "silent"];
  const { code } = await run(args, { input: "피자봇 시작해줘\n", cwd });
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, "out.wav")).subarray(0, 4).toString()).toBe("RIFF");
});

test.concurrent("keeps tokens out of everything it writes", async () => {
  const cwd = temporaryFolder();
  const token = "T0ken-of-somebody";
  const input = `/link ${token}\n/link ${token} again\n/lnik ${token}\n/link${token}\n/ link ${token}\n피자봇 시작해줘\n/show request\n/save saved.conversation\n`;
  const args = [...virtual, "--trace", "out.jsonl"];
  const { stdout, stderr } = await run(args, { input, cwd, env: { CLOVA_ACCESS_TOKEN: token } });
  const written = ["out.jsonl", "saved.conversation"].map((file) => readFileSync(join(cwd, file), "utf8"));
  for (const text of [stdout, stderr, ...written]) expect(text).not.toContain(token);
  expect(stdout).toContain('"accessToken": "<token>"');
  for (const line of [2, 4, 5]) expect(stderr).toContain(`Line ${line}: \`/link\` takes one word: \`/link TOKEN\``);
});

test.concurrent("ends at once and quietly when nobody reads any more", async () => {
  const child = start(virtual);
  await printed(child, once(child, "피자봇 시작해줘"));
  child.stdout.destroy();
  child.stdin.on("error", () => undefined);
  child.stdin.write("피자 주문해줘\n두 판\n");
  // stdin stays open: only the end of stdout can end it.
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test.concurrent("ends with `/quit`, though more could come", async () => {
  const child = start(virtual);
  child.stdin.write("/quit\n");
  expect((await ended(child)).code).toBe(0);
});

test.concurrent.for([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("switches the device off on %s", async ([signal, expected]) => {
  const child = start(virtual);
  const run = ended(child);
  await printed(child, once(child, "피자봇 시작해줘"));
  child.kill(signal);
  const { code, stdout, stderr } = await run;
  expect({ code, stderr }).toEqual({ code: expected, stderr: "" });
  expect(stdout.endsWith("  session ends: off\n")).toBe(true);
});

/** Says this; what is printed when the device listens after it. */
function once(child: ReturnType<typeof start>, utterance: string): string {
  child.stdin.write(`${utterance}\n`);
  return "listens";
}
