import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { programFor } from "../../src/terminal/init/program-here.ts";
import { bin, run, temporaryFolder } from "./run-bin.ts";

/** A folder with the command in it. */
function folderWithProgram(...path: readonly string[]): string {
  const folder = join(temporaryFolder(), ...path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "clova-device"), "");
  return folder;
}

const program = "/somewhere/bin/clova-device.js";

test("an installed command is called by its name", () => {
  const path = [temporaryFolder(), folderWithProgram("bin")].join(delimiter);
  expect(programFor(temporaryFolder(), { path, program })).toEqual(["clova-device"]);
});

test("where npm has it in a project, by npx, also in the folders of the project", () => {
  const bin = folderWithProgram("project", "node_modules", ".bin");
  const folder = join(bin, "..", "..", "skills", "one");
  for (const path of ["", bin]) expect(programFor(folder, { path, program })).toEqual(["npx", "clova-device"]);
});

test("elsewhere by the file that runs, though npm has put it on the way for now", () => {
  const path = folderWithProgram("node_modules", ".bin");
  expect(programFor(temporaryFolder(), { path, program })).toEqual(["node", program]);
  expect(programFor(temporaryFolder(), { path: "", program })).toEqual(["node", program]);
});

test("what a long command does stands below it, that of the others too", async () => {
  const { stdout } = await run(["init", "x", "--lang", "en"], { env: { PATH: "/nowhere" } });
  const called = `node ${bin}`;
  expect(stdout.slice(stdout.indexOf("Next:"))).toBe(`Next:
  cd x
  ${called}
      talk with it
  ${called} test conversations
      run its test
  ${called} model ./model
      what the model holds, and what the guides advise
`);
});
