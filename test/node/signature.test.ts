import { execFile } from "node:child_process";
import { createPublicKey, createVerify, generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { createSigner, publicKeyPem } from "../../src/node/signature.ts";
import { loadKey, ownKeyFile } from "../../src/node/signing-key.ts";
import { userFolder } from "../../src/node/user-folder.ts";
import { rsaKey } from "../servers/rsa-key.ts";

let folder = "";
let notices: string[] = [];
const notice = (sentence: string) => void notices.push(sentence);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "clova-device-key-"));
  notices = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const pem = rsaKey.export({ type: "pkcs8", format: "pem" });
const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

function keyFile(content: string | Buffer): string {
  const file = path.join(folder, "my.pem");
  writeFileSync(file, content);
  return file;
}

function isSignedByUs(body: string, { SignatureCEK = "" }: Readonly<Record<string, string>>): boolean {
  return createVerify("RSA-SHA256").update(body).verify(publicKeyPem(rsaKey), SignatureCEK, "base64");
}

test("signs a body as the guide says, so that the public key confirms it", () => {
  const headers = createSigner("own", () => rsaKey)('{"text":"피자"}');
  expect(Object.keys(headers)).toEqual(["SignatureCEK"]);
  expect(isSignedByUs('{"text":"피자"}', headers)).toBe(true);
  expect(isSignedByUs('{"text":"치킨"}', headers)).toBe(false);
});

test("signs wrongly, but in the right form, when asked to", () => {
  const headers = createSigner("wrong", () => rsaKey)("{}");
  expect(Buffer.from(headers.SignatureCEK!, "base64")).toHaveLength(256);
  expect(isSignedByUs("{}", headers)).toBe(false);
});

test("leaves the signature out and needs no key when asked to", () => {
  const sign = createSigner("none", () => expect.fail("the key was asked for"));
  expect(sign("{}")).toEqual({});
});

test("writes the public key as extensions read it", () => {
  expect(publicKeyPem(rsaKey)).toMatch(/^-----BEGIN PUBLIC KEY-----\n[\s\S]+-----END PUBLIC KEY-----\n$/);
});

test("makes a key with the first signature, and keeps it for this user alone", () => {
  const home = path.join(folder, "config", "clova-device-emulator");
  const key = loadKey({ folder: home, notice });
  expect(readdirSync(folder)).toEqual([]);
  const first = key();
  expect(first.asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(readdirSync(home)).toEqual(["signature-key.pem"]);
  expect([mode(home), mode(ownKeyFile(home))]).toEqual(["700", "600"]);
  expect(key()).toBe(first);
  expect(loadKey({ folder: home, notice })().equals(first)).toBe(true);
  expect(notices).toEqual([]);
});

test("hides a key that others could read, and says so", () => {
  writeFileSync(ownKeyFile(folder), pem);
  chmodSync(ownKeyFile(folder), 0o644);
  expect(loadKey({ folder, notice })().equals(rsaKey)).toBe(true);
  expect(mode(ownKeyFile(folder))).toBe("600");
  expect(notices).toEqual([`Others could read the signature key; now only you can: ${ownKeyFile(folder)}`]);
});

test("signs with a key of its own and says so when the kept one is damaged", () => {
  writeFileSync(ownKeyFile(folder), "damaged", { mode: 0o600 });
  const key = loadKey({ folder, notice });
  expect(key()).toBe(key());
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain("a new one signs this run");
  expect(notices[0]).toContain(ownKeyFile(folder));
  expect(readFileSync(ownKeyFile(folder), "utf8")).toBe("damaged");
});

test("signs with a key of its own and says so when none can be kept", () => {
  const blocked = path.join(keyFile("a file where a folder would have to be"), "folder");
  expect(loadKey({ folder: blocked, notice })().type).toBe("private");
  expect(notices).toHaveLength(1);
});

test("agrees on one key when several emulators start at once", async () => {
  const script = path.join(
    transpile(
      "errors.ts",
      ...["user-folder", "make-folder", "refuse-endless", "signing-key"].map((name) => `node/${name}.ts`),
    ),
    "start.js",
  );
  const code = [
    'import { createPublicKey } from "node:crypto";',
    'import { loadKey } from "./node/signing-key.js";',
    "const key = loadKey({ folder: process.argv[2], notice: console.log })();",
    'process.stdout.write(createPublicKey(key).export({ type: "spki", format: "pem" }));',
  ];
  writeFileSync(script, code.join("\n"));
  const home = path.join(folder, "home");
  const runs = Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, [script, home]));
  const printed = (await Promise.all(runs)).map(({ stdout }) => stdout);
  const kept = createPublicKey(readFileSync(ownKeyFile(home))).export({ type: "spki", format: "pem" });
  expect(new Set(printed)).toEqual(new Set([kept]));
  expect(readdirSync(home)).toEqual(["signature-key.pem"]);
});

/** Node itself runs no TypeScript. */
function transpile(...files: string[]): string {
  const out = path.join(folder, "transpiled");
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    rewriteRelativeImportExtensions: true,
  };
  for (const file of files) {
    const source = readFileSync(path.join(import.meta.dirname, "../../src", file), "utf8");
    const target = path.join(out, file.replace(/ts$/, "js"));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(source, { compilerOptions }).outputText);
  }
  writeFileSync(path.join(out, "package.json"), '{"type":"module"}');
  return out;
}

test.each(["pkcs1", "pkcs8"] as const)("reads a key file in the %s form, at once", (type) => {
  const file = keyFile(rsaKey.export({ type, format: "pem" }));
  const key = loadKey({ file, notice });
  rmSync(file);
  expect(key().equals(rsaKey)).toBe(true);
});

const withPassword = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" } as const;
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const short = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;

test.each([
  ["nothing", "", "no RSA private key in PEM form"],
  ["other text", "hello", "no RSA private key in PEM form"],
  ["other bytes", Buffer.from([0, 255, 1]), "no RSA private key in PEM form"],
  ["an encrypted key", rsaKey.export(withPassword), "must not be encrypted"],
  ["a public key", publicKeyPem(rsaKey), "this is a public key"],
  ["a key for elliptic curves", elliptic.export({ type: "pkcs8", format: "pem" }), "must be an RSA key, got ec"],
  ["a key that is too short", short.export({ type: "pkcs8", format: "pem" }), "at least 2048 bits, got 1024"],
])("refuses a key file that holds %s", (_, content, words) => {
  const file = keyFile(content);
  const load = () => loadKey({ file, notice });
  expect(load).toThrow(ConfigurationError);
  expect(load).toThrow(words);
  expect(load).toThrow(file);
});

test("refuses a key file that is missing or a folder", () => {
  expect(() => loadKey({ file: path.join(folder, "no.pem"), notice })).toThrow("there is no such key file");
  expect(() => loadKey({ file: folder, notice })).toThrow("the key file cannot be read");
});

test.each([
  ["linux", { HOME: "/home/kim" }, "/home/kim/.config/clova-device-emulator"],
  ["linux", { HOME: "/home/kim", XDG_CONFIG_HOME: "/etc/kim" }, "/etc/kim/clova-device-emulator"],
  ["linux", { HOME: "/home/kim", XDG_CONFIG_HOME: "relative" }, "/home/kim/.config/clova-device-emulator"],
  ["darwin", { HOME: "/Users/kim" }, "/Users/kim/Library/Application Support/clova-device-emulator"],
  ["win32", { APPDATA: "/Roaming" }, "/Roaming/clova-device-emulator"],
  ["linux", { HOME: "/home/kim", CLOVA_DEVICE_HOME: "/tmp/mine" }, "/tmp/mine"],
] as const)("keeps a user's files on %s with %j in %s", (platform, env, expected) => {
  expect(userFolder(env, platform)).toBe(expected);
});
