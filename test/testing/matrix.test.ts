import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import { runConversations } from "../../src/testing/index.ts";
import type { Matrix } from "../../src/testing/matrix.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matrix-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

interface Asked {
  readonly version: string;
  readonly session: { readonly user: { readonly userId: string; readonly accessToken?: string } };
  readonly context: { readonly System: { readonly device: object; readonly user: object } };
}

/** An extension that says nothing and remembers what it was asked. */
function listening() {
  const asked: Asked[] = [];
  const extension = (request: object): object => {
    asked.push(request as Asked);
    return { version: "0.1.0", sessionAttributes: {}, response: { outputSpeech: {}, shouldEndSession: true } };
  };
  return { asked, extension };
}
const run = (matrix: Matrix, emulator: object) =>
  runConversations([folder], { matrix, emulator, jobs: 1, defaults: {} });

test("has each file once with each combination, in the order of files and axes", async () => {
  write("a.conversation", "> /launch\n  ...\n");
  write("b.conversation", "> /launch\n  ...\n");
  const { extension } = listening();
  const { results } = await run({ lang: ["ko", "ja"], device: ["kr-speaker", "jp-wave"] }, { extension });
  const columns = ["kr-speaker, lang=ko", "kr-speaker, lang=ja", "jp-wave, lang=ko", "jp-wave, lang=ja"];
  expect(results.map(({ file, variant }) => [file, variant])).toEqual(
    ["a", "b"].flatMap((name) => columns.map((column) => [join(folder, `${name}.conversation`), `device=${column}`])),
  );
});

test("wins over the front matter and what is given for all", async () => {
  write("a.conversation", "device: kr-speaker\nmessage-format: kr-2019\n---\n> /launch\n  ...\n");
  const { asked, extension } = listening();
  await run({ messageFormat: ["line-1.0", "2017"] }, { extension, messageFormat: "2018" });
  expect(asked.map(({ version }) => version)).toEqual(["1.0", "0.1.0"]);
});

test.each([
  ["a made-up token where none is given", {}, "made-up-access-token"],
  ["the token that is given", { accessToken: "given" }, "given"],
  ["the token of the users", { user: { owner: { userId: "a", accessToken: "own" } } }, "own"],
])("links with %s, and not at all", async (_, options, token) => {
  write("a.conversation", "> /launch\n  ...\n");
  const { asked, extension } = listening();
  const { results } = await run({ linked: [true, false] }, { extension, ...options });
  expect(results.map(({ variant }) => variant)).toEqual(["linked=yes", "linked=no"]);
  expect(asked.map(({ session }) => session.user.accessToken)).toEqual([token, undefined]);
  expect(JSON.stringify(asked[1])).not.toContain(token);
});

test("tells of a file that fails in one column alone", async () => {
  write("a.conversation", "> 피자봇 시작해줘\n  sends LaunchRequest\n  ...\n");
  const { results, passed, failed } = await runConversations([folder], { matrix: { lang: ["ko", "ko", "ja"] } });
  expect(results.map(({ variant }) => variant)).toEqual(["lang=ko", "lang=ja"]);
  expect(passed + failed).toBe(2);
});

test.each<[matrix: object, error: new (...args: never[]) => Error, message: string]>([
  [{ divice: ["kr-speaker"] }, UsageError, "there is no axis `divice`. Did you mean `device`?"],
  [{ lang: ["kr"] }, UsageError, 'axis `lang` must be a list of ko, ja, en, got "kr". Did you mean `ko`?'],
  [{ lang: "ko" }, UsageError, "axis `lang` must be a list of ko, ja, en"],
  [{ lang: [] }, UsageError, "axis `lang` must be a list"],
  [{ linked: ["yes"] }, UsageError, "axis `linked` must be a list of true, false"],
  [{ device: [""] }, UsageError, "axis `device` must be a list of names and files"],
  [{ device: ["kr-speakr"] }, ConfigurationError, "there is no device `kr-speakr`. Did you mean `kr-speaker`?"],
  [{}, UsageError, "the matrix has no axis"],
  [{ device: Array.from({ length: 1001 }, () => "kr-speaker"), lang: ["ko"] }, UsageError, ""],
])("refuses %j before anything runs", async (matrix, error, message) => {
  write("a.conversation", "> /launch\n  ...\n");
  const { asked, extension } = listening();
  const running = run(matrix, { extension });
  if (message === "")
    await expect(running).resolves.toMatchObject({ results: [{ variant: "device=kr-speaker, lang=ko" }] });
  else {
    await expect(running).rejects.toThrow(error);
    await expect(running).rejects.toThrow(message);
    expect(asked).toEqual([]);
  }
});

test("records nothing for several devices at once", async () => {
  write("a.conversation", "> /launch\n  ...\n");
  await expect(runConversations([folder], { matrix: { lang: ["ko"] }, update: true })).rejects.toThrow(UsageError);
});
