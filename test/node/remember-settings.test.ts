import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { rememberSettings, settingsPlaces } from "../../src/node/remember-settings.ts";

const root = mkdtempSync(join(tmpdir(), "remember-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (): string => mkdtempSync(join(root, "test-"));

const mode = (file: string): number => statSync(file).mode & 0o777;

function fileWith(text: string, name = "clova-device.json"): string {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
}

test("a new file of the user's own can be read by nobody else, nor its folder", async () => {
  const file = join(folder(), "deep", "own", "clova-device.json");
  await rememberSettings(file, { extension: "http://localhost/", device: "jp-wave" }, { own: true });
  expect(readFileSync(file, "utf8")).toBe('{\n  "extension": "http://localhost/",\n  "device": "jp-wave"\n}\n');
  expect([mode(file), mode(join(file, ".."))]).toEqual([0o600, 0o700]);
});

test.each([
  ["spaces", '{\n  "lang": "ko"\n}\n', '{\n  "lang": "ko",\n  "device": "jp-wave"\n}\n'],
  ["in one line", '{ "lang": "ko" }\n', '{\n  "lang": "ko",\n  "device": "jp-wave"\n}\n'],
  ["four spaces", '{\n    "lang": "ko"\n}\n', '{\n    "lang": "ko",\n    "device": "jp-wave"\n}\n'],
  ["tabs", '{\n\t"lang": "ko"\n}', '{\n\t"lang": "ko",\n\t"device": "jp-wave"\n}'],
  ["CRLF", '{\r\n  "lang": "ko"\r\n}\r\n', '{\r\n  "lang": "ko",\r\n  "device": "jp-wave"\r\n}\r\n'],
  ["a byte order mark", '\ufeff{\n  "lang": "ko"\n}\n', '\ufeff{\n  "lang": "ko",\n  "device": "jp-wave"\n}\n'],
  ["the setting", '{ "device" : "kr-speaker", "lang":"ko" }', '{ "device" : "jp-wave", "lang":"ko" }'],
])("what stands in the file stays: %s", async (_, before, after) => {
  const file = fileWith(before);
  await rememberSettings(file, { device: "jp-wave" }, { own: false });
  expect(readFileSync(file, "utf8")).toBe(after);
  expect(readdirSync(join(file, ".."))).toEqual(["clova-device.json"]);
});

test("a project's file keeps its mode, one's own becomes private", async () => {
  const file = fileWith("{}");
  chmodSync(file, 0o664);
  await rememberSettings(file, { device: "jp-wave" }, { own: false });
  expect(mode(file)).toBe(0o664);
  await rememberSettings(file, { device: "kr-speaker" }, { own: true });
  expect(mode(file)).toBe(0o600);
});

test("in a package.json they stand under the name of the package", async () => {
  const file = fileWith('{ "name": "x", "clova-device": {} }', "package.json");
  await rememberSettings(file, { lang: "ja" }, { own: false });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ name: "x", "clova-device": { lang: "ja" } });
});

test.each<[text: string, message: string]>([
  ["{ broken", "not JSON: "],
  ["[]", "settings must be an object"],
  ["null", "settings must be an object"],
])("a file that holds %s is left as it is", async (text, message) => {
  const file = fileWith(text);
  await expect(rememberSettings(file, { lang: "ja" }, { own: true })).rejects.toThrow(message);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("one's own may be a link, a project's may not", async () => {
  const [target, link] = [fileWith("{}"), join(folder(), "clova-device.json")];
  symlinkSync(target, link);
  await expect(rememberSettings(link, { lang: "ja" }, { own: false })).rejects.toThrow("this is a link");
  expect(readFileSync(target, "utf8")).toBe("{}");
  await rememberSettings(link, { lang: "ja" }, { own: true });
  expect(JSON.parse(readFileSync(target, "utf8"))).toEqual({ lang: "ja" });
});

test("what cannot be written is told with its file", async () => {
  const file = join(fileWith("{}"), "clova-device.json");
  await expect(rememberSettings(file, { lang: "ja" }, { own: true })).rejects.toThrow(
    `${file}: the file cannot be written (ENOTDIR)`,
  );
});

test("a project's settings are those that hold in the folder, else a file in it", async () => {
  const place = folder();
  const inside = join(place, "inside");
  const env = { HOME: root, CLOVA_DEVICE_HOME: join(place, "home") };
  mkdirSync(join(place, ".git"));
  mkdirSync(inside);
  const own = join(place, "home", "clova-device.json");
  expect(await settingsPlaces(inside, env)).toEqual({ own, project: join(inside, "clova-device.json") });
  writeFileSync(join(place, "package.json"), '{ "clova-device": {} }');
  expect(await settingsPlaces(inside, env)).toEqual({ own, project: join(place, "package.json") });
  expect(await settingsPlaces(inside, { ...env, CLOVA_DEVICE_HOME: inside })).toMatchObject({
    project: join(place, "package.json"),
  });
  rmSync(join(place, "package.json"));
  expect((await settingsPlaces(inside, { ...env, CLOVA_DEVICE_HOME: inside })).project).toBeNull();
});
