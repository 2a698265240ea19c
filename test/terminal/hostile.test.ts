import { expect, test } from "vitest";
import { startHttpServer } from "../servers/json-server.ts";
import { run } from "./run-bin.ts";

const escapes = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u0000\u0008\u007f\u202eevil\u2028\r\n\u061c\ufeff";

/** Everything that could move a cursor, ring a bell or turn the writing direction; line ends are our own. */
// eslint-disable-next-line no-control-regex
const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const answer = JSON.stringify({
  version: "0.1.0",
  sessionAttributes: { [escapes]: escapes },
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: `안녕${escapes}` } },
    card: { type: "Text", mainText: { type: "string", value: escapes } },
    directives: [],
    shouldEndSession: false,
    [`unknown${escapes}`]: escapes,
  },
});

const lines = `/launch\n/show request\n/show response\n/show session\n/show screen\n/intent ${escapes}=\u001b[1m x\n/${escapes}\n`;

test.concurrent.for<[what: string, status: number, body: string]>([
  ["a valid answer", 200, answer],
  ["an answer with another status", 500, escapes],
  ["an answer that is no JSON", 200, escapes],
  ["an answer with wrong fields", 200, JSON.stringify({ version: escapes, response: { [escapes]: escapes } })],
])("%s full of escape sequences leaves no control character on the terminal", async ([, status, body]) => {
  const server = await startHttpServer((response) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(body),
  );
  const args = [server.url, "--device", "display-l100", "--clock", "virtual"];
  const runs = await Promise.all([run(args, { input: lines }), run([...args, "--json"], { input: lines })]);
  await server.close();
  expect(server.requests.length).toBeGreaterThan(1);
  for (const { code, stdout, stderr } of runs) {
    expect(code).toBe(0);
    expect(stdout).not.toBe("");
    expect(stdout).not.toMatch(harmful);
    expect(stderr).not.toMatch(harmful);
  }
});

test.concurrent("an escape sequence on the command line comes back harmless", async () => {
  const { code, stderr } = await run(["--lang", "\u001b[2J"]);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(harmful);
});
