import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { readModel } from "../../src/node/model-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "model-"));
});
afterEach(() => rm(folder, { recursive: true }));

const intent = "[INTENT EXPRESSION]\n주문 조회해줘\n";
const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

async function faultOf(path: string): Promise<ConfigurationError> {
  const error: unknown = await readModel(path).catch((fault: unknown) => fault);
  if (error instanceof ConfigurationError) return error;
  throw new Error("no fault", { cause: error });
}

test("reads a folder as the console's files and extension.json lie in it", async () => {
  const model = await readModel("test/models/pizza");
  expect(model.extensionId).toBe("com.example.extension.pizzabot");
  expect(model.invocationNames).toEqual(["피자봇", "피자 로봇"]);
  expect(model.intents.map(({ name }) => name)).toEqual(["AddInfo", "CheckOrder", "OrderPizza"]);
  expect(model.slotTypes.map(({ name }) => name)).toEqual(["PIZZA_TYPE"]);
  expect(model.builtinIntents).toBeNull();
});

test("reads only .tsv files and extension.json, with or without a byte order mark", async () => {
  await write("Check.tsv", `\uFEFF${intent}`);
  await write("extension.json", '\uFEFF{"invocationNames": ["봇"]}');
  await write("README.md", new Uint8Array([0xff]));
  await mkdir(join(folder, "backup"));
  expect((await readModel(folder)).intents).toHaveLength(1);
});

test("reads a folder with extension.json alone", async () => {
  await write("extension.json", '{"invocationNames": ["봇"]}');
  expect(await readModel(folder)).toMatchObject({ invocationNames: ["봇"], intents: [] });
});

test("says what is wrong with the folder", async () => {
  const missing = join(folder, "nowhere");
  expect((await faultOf(missing)).message).toBe(`${missing}: there is no such folder`);
  expect((await faultOf("package.json")).message).toContain("package.json: not a folder");
  expect((await faultOf(folder)).message).toContain(`${folder}: the folder has no .tsv files and no extension.json.`);
});

test("names the file that cannot be read, and the place in it", async () => {
  await write("extension.json", '{"invocationNames": ["봇"]}');
  await write("A.tsv", new Uint8Array([...Buffer.from(intent), 0xec, 0x28, 0x0a]));
  expect(await faultOf(folder)).toMatchObject({ file: join(folder, "A.tsv"), line: 3 });
  await write("A.tsv", "[INTENT EXPRESSION]\n<a>b</a>");
  expect(await faultOf(folder)).toMatchObject({ file: join(folder, "A.tsv"), line: 2, column: 1 });
  await rm(join(folder, "A.tsv"));
  await mkdir(join(folder, "A.tsv"));
  expect((await faultOf(folder)).message).toBe(`${join(folder, "A.tsv")}: expected a file`);
  await rm(join(folder, "A.tsv"), { recursive: true });
  await symlink(join(folder, "gone"), join(folder, "A.tsv"));
  expect((await faultOf(folder)).message).toBe(`${join(folder, "A.tsv")}: the file cannot be read (ENOENT)`);
});

test("refuses a file of more than 64 MiB without reading it", async () => {
  await write("A.tsv", intent);
  await truncate(join(folder, "A.tsv"), 64 * 1024 * 1024 + 1);
  expect((await faultOf(folder)).message).toContain("the file has 67108865 bytes; at most 67108864 are read");
});
