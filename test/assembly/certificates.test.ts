import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createEmulator } from "../../src/assembly/create-emulator.ts";
import { ConfigurationError } from "../../src/errors.ts";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { valueOptions } from "../../src/terminal/command-line/options.ts";
import { running, started } from "../servers/http-fixture.ts";
import * as own from "../servers/own-authority.ts";
import { startTlsServer } from "../servers/tls-server.ts";
import type { EmulatorOptions } from "../../src/assembly/options.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-certificates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ca = join(folder, "ca.pem");
writeFileSync(ca, own.ca);

const answer = JSON.stringify({
  version: "1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "안녕하세요" } },
    card: {},
    directives: [],
    shouldEndSession: true,
  },
});

async function emulator(options: EmulatorOptions) {
  const notices: string[] = [];
  const notice = (line: string): void => void notices.push(line);
  const clova = await createEmulator({ clock: "virtual", signature: "none", notice, ...options });
  started.push(clova);
  return { clova, notices };
}

const serving = (cert: string) => running(startTlsServer((response) => response.end(answer), { cert, key: own.key }));

test("an extension is called whose certificate is from an authority that `ca` names", async () => {
  const { port } = await serving(own.good);
  const { clova, notices } = await emulator({ extension: `https://127.0.0.1:${port}/`, ca });
  const turn = await clova.launch();
  expect(turn.failure).toBeUndefined();
  expect(turn.speech.map(({ value }) => value)).toEqual(["안녕하세요"]);
  expect(notices).toEqual([]);
});

test("any certificate is taken with `trust-any`, and one line says that none is checked", async () => {
  const { port } = await serving(own.expired);
  const extension = `https://127.0.0.1:${port}/`;
  const { clova, notices } = await emulator({ extension, tls: "trust-any" });
  expect((await clova.launch()).failure).toBeUndefined();
  expect(notices).toEqual(["The extension's certificate is not checked (`tls` is `trust-any`)."]);
  const checking = await emulator({ extension, tls: "verify", ca });
  expect((await checking.clova.launch()).failure?.message).toContain("its certificate has expired");
});

test("nothing is said of certificates where none is shown", async () => {
  const tls = "trust-any";
  expect((await emulator({ extension: "http://127.0.0.1:1/", tls })).notices).toEqual([]);
  expect((await emulator({ extension: "demo", tls })).notices).toEqual([]);
});

test.each<[what: string, options: object, message: string]>([
  ["a file that is not there", { ca: join(folder, "no.pem") }, "no.pem: there is no such file; certificates of auth"],
  ["no text", { ca: 1 }, "option `ca` must be a text, got 1"],
  ["another word", { tls: "none" }, 'option `tls` must be `verify` or `trust-any`, got "none"'],
])("%s is refused before anything starts, also for the demo", async (_, options, message) => {
  const creating = createEmulator({ extension: "demo", ...options });
  await expect(creating).rejects.toThrow(ConfigurationError);
  await expect(creating).rejects.toThrow(message);
});

test("the command line has both, and a project's settings have neither", () => {
  const { choices } = readArguments(["https://localhost/", "--ca", "ca.pem", "--tls", "trust-any"]);
  expect(choices).toMatchObject({ ca: "ca.pem", tls: "trust-any" });
  expect(() => readArguments(["--tls", "trust"])).toThrow("`--tls` must be `verify` or `trust-any`, got `trust`.");
  expect([valueOptions.ca.own, valueOptions.tls.own]).toEqual([true, true]);
});
