import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { writeNewFiles } from "../../src/node/new-files.ts";

const root = mkdtempSync(join(tmpdir(), "new-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (): string => mkdtempSync(join(root, "test-"));

test("makes files with the folders they stand in, however deep", () => {
  const place = join(folder(), "not", "there");
  writeNewFiles(place, [{ path: join("a", "b", "c.txt"), text: "c\n" }]);
  expect(readFileSync(join(place, "a", "b", "c.txt"), "utf8")).toBe("c\n");
});

test("overwrites nothing, and takes away what it had made before", () => {
  const place = folder();
  writeFileSync(join(place, "kept"), "kept");
  const files = ["new/first", "kept", "last"].map((path) => ({ path, text: "new" }));
  expect(() => writeNewFiles(place, files)).toThrow(
    new ConfigurationError("there is such a file already, and none is overwritten", { file: join(place, "kept") }),
  );
  expect(readdirSync(place)).toEqual(["kept"]);
  expect(readFileSync(join(place, "kept"), "utf8")).toBe("kept");
});

test("writes through no link, neither to a file nor to a folder", () => {
  const [place, elsewhere] = [folder(), folder()];
  symlinkSync(elsewhere, join(place, "linked"));
  symlinkSync(join(elsewhere, "nowhere"), join(place, "dangling"));
  expect(() => writeNewFiles(place, [{ path: "linked/file", text: "" }])).toThrow("this is a link to another place");
  expect(() => writeNewFiles(place, [{ path: "dangling", text: "" }])).toThrow("there is such a file already");
  expect(readdirSync(elsewhere)).toEqual([]);
});

test("a folder that cannot be made leaves nothing behind and is named", () => {
  const place = folder();
  writeFileSync(join(place, "file"), "");
  const files = [{ path: "a/b", text: "" }];
  expect(() => writeNewFiles(join(place, "file"), files)).toThrow(
    /file\/a: it cannot be written \(ENOTDIR\)\. A file stands/,
  );
  expect(() => writeNewFiles(join(place, "x", "\0"), files)).toThrow(ConfigurationError);
  expect(readdirSync(place)).toEqual(["file"]);
});

test("the folder itself may be a link", () => {
  const [place, elsewhere] = [join(folder(), "link"), folder()];
  symlinkSync(elsewhere, place);
  mkdirSync(join(elsewhere, "there"));
  writeNewFiles(place, [{ path: join("there", "file"), text: "" }]);
  expect(existsSync(join(elsewhere, "there", "file"))).toBe(true);
});
