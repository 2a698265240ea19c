import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deviceNames, readDevice } from "../../src/node/devices.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clova-profile-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function profile(content: string): Promise<string> {
  const file = join(folder, "mine.json");
  await writeFile(file, content);
  return file;
}

test("every device of the package can be read, says where its screen comes from, and has ids of its own", async () => {
  const profiles = await Promise.all((await deviceNames()).map(readDevice));
  expect(profiles).toHaveLength(11);
  for (const { timeZone } of profiles) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  for (const { sources } of profiles) expect(sources["display"]).toBeTruthy();
  expect(new Set(profiles.map(({ deviceId }) => deviceId)).size).toBe(11);
  const friends = profiles.find(({ name }) => name === "jp-friends")!;
  expect(friends).toMatchObject({ region: "jp", messageFormat: "line-1.0", display: { size: "none" } });
  expect(friends.deviceId).toMatch(/^[0-9a-f]{64}$/);
  expect(friends.userId).toMatch(/^U[0-9a-f]{32}$/);
});

test("a profile of one's own needs little, and its ids follow from its name", async () => {
  const file = await profile('{"name": "mine", "region": "kr", "display": {"size": "none"}}');
  const mine = await readDevice(file);
  expect(mine).toMatchObject({ lang: "ko", messageFormat: "kr-2019", timeZone: "Asia/Seoul", deadline: 8000 });
  expect(await readDevice(file)).toEqual(mine);
});

test.each([
  ['{"name": "a"', ":1:13: not JSON: a `}` is missing"],
  ["[]", "`name` must be given; `region` must be given; `display` must be given"],
  [
    '{\n "name": "a",\n "region": "us",\n "display": {"size": "none"}\n}',
    ':3:12: `region` must be "kr" or "jp", got "us"',
  ],
  [
    '{"name":"a","region":"kr","display":{"size":"l100"}}',
    "`display.orientation` must be given; `display.dpi` must be given; `display.contentLayer` must be given",
  ],
  ['{"name":"a","region":"kr","display":{"size":"none","dpi":96}}', ":1:58: `display.dpi` must be left out"],
  [
    '{"name":"a","region":"kr","display":{"size":"none"},"deviceId":""}',
    '`deviceId` must be a text that is not empty, got ""',
  ],
  [
    '{"name":"a","region":"kr","display":{"size":"none"},"rules":{"slots.closd":true}}',
    "mine.json: there is no rule `slots.closd`",
  ],
  [
    '{"name":"a","region":"kr","display":{"size":"none"},"timeZone":"Mars/X"}',
    '`timeZone`: must be an IANA name such as Asia/Seoul, got "Mars/X"',
  ],
])("%s is refused with file, line, field and what was expected", async (content, message) => {
  const file = await profile(content);
  await expect(readDevice(file)).rejects.toThrow(message);
  await expect(readDevice(file)).rejects.toThrow(file);
});

test("a name that is none brings the nearest one", async () => {
  await expect(readDevice("kr-speeker")).rejects.toThrow("there is no device `kr-speeker`. Did you mean `kr-speaker`?");
  await expect(readDevice("./nowhere.json")).rejects.toThrow("./nowhere.json: there is no such file");
});
