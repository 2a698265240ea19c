import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { diagnose } from "../../src/assembly/diagnosis/diagnose.ts";
import { diagnoseKey } from "../../src/assembly/diagnosis/key.ts";
import { neededNode, nodeSuffices } from "../../src/assembly/diagnosis/node-version.ts";
import { diagnoseProxies } from "../../src/assembly/diagnosis/proxies.ts";
import { checkSound } from "../../src/assembly/diagnosis/sound-check.ts";
import { diagnoseVoices } from "../../src/assembly/diagnosis/voices.ts";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import { readWav } from "../sound/read-wav.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-diagnosis-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.unstubAllEnvs());

const isWindows = process.platform === "win32";

test("a Node.js is new enough as the package says", () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
    engines: { node: string };
  };
  expect(engines.node).toBe(`>=${neededNode}`);
  expect(["v20.19.0", "v20.20.1", "v22.1.0", "v100.0.0"].every(nodeSuffices)).toBe(true);
  expect(["v20.18.9", "v18.20.0", "v4.40.0"].some(nodeSuffices)).toBe(false);
});

test.skipIf(isWindows)("the key is made where there is none, and whoever may read it is told", () => {
  vi.stubEnv("CLOVA_DEVICE_HOME", join(folder, "new"));
  const made = diagnoseKey();
  expect(made).toMatchObject({
    file: join(folder, "new", "signature-key.pem"),
    isKept: true,
    mode: "0600",
    notices: [],
  });
  expect(diagnoseKey().publicKey).toBe(made.publicKey);
  chmodSync(made.file, 0o644);
  expect(diagnoseKey()).toMatchObject({
    mode: "0600",
    notices: [expect.stringContaining("Others could read") as string],
  });
  expect(statSync(made.file).mode & 0o777).toBe(0o600);
});

test.skipIf(isWindows)("a key that cannot be kept is told as that", () => {
  writeFileSync(join(folder, "taken"), "");
  vi.stubEnv("CLOVA_DEVICE_HOME", join(folder, "taken"));
  const { isKept, mode, notices, publicKey } = diagnoseKey();
  expect({ isKept, mode }).toEqual({ isKept: false, mode: null });
  expect(notices[0]).toContain("a new one signs this run");
  expect(publicKey).toContain("BEGIN PUBLIC KEY");
});

test.skipIf(isWindows).each([
  [{ http_proxy: "http://me:secret@a.example:3128" }, ["http_proxy http://a.example:3128 true"]],
  [
    { https_proxy: "b.example", HTTPS_PROXY: "secret@c.example", ALL_PROXY: "http://d.example" },
    ["https_proxy b.example true", "HTTPS_PROXY c.example false", "ALL_PROXY http://d.example true"],
  ],
  [{ HTTP_PROXY: "http://me:sec@ret@a.example/x" }, ["HTTP_PROXY http://a.example/x true"]],
  [{ http_proxy: "http://me:sec/ret@a.example" }, ["http_proxy http://a.example true"]],
  [{ no_proxy: "a.example, secret@b.example,.c" }, ["no_proxy a.example, b.example,.c true"]],
  [{ http_proxy: "http://a\u001b[2J.example" }, ["http_proxy http://a.example true"]],
  [{ http_proxy: "", PATH: "/bin" }, []],
])("the proxies of %j, without users and passwords", (env, told) => {
  expect(diagnoseProxies(env).map(({ name, value, counts }) => `${name} ${value} ${counts}`)).toEqual(told);
});

test("voices that are out of time are told as that", async () => {
  const { voices, spokenBy } = await diagnoseVoices(AbortSignal.abort(new Error("late")));
  expect(spokenBy).toEqual({ ko: null, ja: null, en: null });
  const said = voices.filter(({ installed }) => installed).flatMap(({ speaks }) => speaks);
  expect(said.length).toBeGreaterThan(0);
  for (const { works, detail } of said) expect({ works, detail }).toEqual({ works: false, detail: "it took too long" });
});

test("what is no URL or no file of certificates is refused before anything is tried", async () => {
  await expect(diagnose({ extension: "a.example/clova" })).rejects.toThrow(UsageError);
  await expect(diagnose({ key: join(folder, "missing.pem") })).rejects.toThrow(ConfigurationError);
  await expect(diagnose({ ca: join(folder, "missing.pem") })).rejects.toThrow(ConfigurationError);
});

test("it ends with its signal, and with its reason", async () => {
  const reason = new Error("enough");
  await expect(diagnose({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test.skipIf(isWindows)("a player program is given the tone", { timeout: 30_000 }, async () => {
  writeFileSync(join(folder, "aplay"), `#!/bin/sh\nexec /bin/cat >> ${join(folder, "played")}\n`);
  chmodSync(join(folder, "aplay"), 0o755);
  vi.stubEnv("PATH", folder);
  const played = await checkSound({ sound: "player", voice: "silent" });
  expect(played.map(({ name, works, ms }) => ({ name, works, ms }))).toEqual([
    { name: "tone", works: true, ms: 1000 },
    ...["ko", "ja", "en"].map((name) => ({ name, works: false, ms: 0 })),
  ]);
  const bytes = readFileSync(join(folder, "played"));
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
  const heard = samples.filter((sample, i) => i % 2 === 0 && sample !== 0).length;
  expect(heard).toBeGreaterThan(47_000);
});

test("where the device fails, what was not heard is told as that", { timeout: 30_000 }, async () => {
  vi.stubEnv("PATH", mkdtempSync(join(folder, "empty-")));
  const played = await checkSound({ sound: "player", voice: "silent" });
  expect(played.map(({ works }) => works)).toEqual([false, false, false, false]);
  for (const { fault } of played) expect(fault).toContain("No sound device: `player` does not work here");
});

test("a check that is ended leaves out the rest", async () => {
  const ending = new AbortController();
  const file = join(folder, "ended.wav");
  const played = await checkSound({
    sound: `wav:${file}`,
    voice: "silent",
    signal: ending.signal,
    onPlayed: () => ending.abort(new Error("enough")),
  });
  expect(played.map(({ name }) => name)).toEqual(["tone"]);
  expect(readWav(readFileSync(file)).samples.length).toBeGreaterThan(2 * 48_000);
});

test("a voice that is missing, or a file that cannot be written, is a matter of configuration", async () => {
  vi.stubEnv("PATH", folder);
  const sound = `wav:${join(folder, "a.wav")}` as const;
  await expect(checkSound({ sound, voice: "open-jtalk" })).rejects.toThrow(ConfigurationError);
  await expect(checkSound({ sound: `wav:${folder}/none/a.wav` })).rejects.toThrow(ConfigurationError);
});
