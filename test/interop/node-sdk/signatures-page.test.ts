import { spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { messageFormats } from "../../../src/axes.ts";
import { publicKeyPem } from "../../../src/node/signature.ts";
import { rsaKey } from "../../servers/rsa-key.ts";
import { startServer, type ReceivedRequest } from "../../servers/json-server.ts";
import { block, folder, startExtension } from "./page.ts";
import { applicationId, closeAfterwards, deviceFor } from "./serve.ts";
import { publicKey, versions, type Version } from "./versions.ts";

// The programs of docs/signatures.md do what the page says.

function project() {
  const made = folder();
  closeAfterwards(() => made.remove());
  return made;
}

/** The extension of the page, with a release of the SDK that nobody has touched. */
async function start({ installed }: Version, environment: Readonly<Record<string, string>>): Promise<string> {
  const { path, write } = project();
  mkdirSync(join(path, "node_modules", "@line"), { recursive: true });
  symlinkSync(installed, join(path, "node_modules", "@line", "clova-cek-sdk-nodejs"));
  for (const name of ["from-clova.mjs", "extension.mjs"]) write(name, block(`js ${name}`));
  write("public.pem", readFileSync(publicKey));
  const { url, close } = await startExtension(path, environment);
  closeAfterwards(close);
  return url;
}

const developing = { CLOVA_PUBLIC_KEY: "public.pem", CLOVA_EXTENSION_ID: applicationId };
const launch = "피자봇 시작해줘";

test.each(versions)("the extension of the page trusts our key while developing, with SDK $version", async (version) => {
  const url = await start(version, developing);
  const trusted = await deviceFor(url, { device: "jp-friends" });
  expect((await trusted.say(launch)).speech).toMatchObject([{ value: "ご注文は？" }]);

  const page = block("transcript");
  const unsigned = page.replace(
    "The signature is wrong on purpose: `--signature wrong`",
    "No signature was sent, on purpose: `--signature none`",
  );
  expect(unsigned).not.toBe(page);
  for (const signature of ["wrong", "none"] as const) {
    const refused = await deviceFor(url, { device: "jp-friends", lang: "ko", signature });
    await refused.say(launch);
    const shown = refused.transcript().replaceAll(/127\.0\.0\.1:\d+/g, "localhost:3000");
    expect(`\n${shown}`).toContain(`\n${signature === "wrong" ? page : unsigned}`);
  }
});

test("the extension of the page refuses what is meant for another one", async () => {
  const url = await start(versions[2]!, { ...developing, CLOVA_EXTENSION_ID: "com.example.extension.other" });
  const turn = await (await deviceFor(url, { device: "jp-friends" })).say(launch);
  expect(turn.failure).toMatchObject({ status: 403 });
  expect(turn.failure?.message).toContain("It answered: another extension is meant");
  expect(turn.failure?.message).toContain("has to be told to trust this emulator's key: docs/signatures.md");
  expect(turn.failure?.message).toContain(`that was \`${applicationId}\``);
});

test.each(versions)("without the variable it trusts LINE's key alone, with SDK $version", async (version) => {
  const url = await start(version, { CLOVA_EXTENSION_ID: applicationId });
  const turn = await (await deviceFor(url, { device: "jp-friends" })).say(launch);
  expect(turn.failure).toMatchObject({ status: 500 });
  expect(turn.failure?.message).toContain("Invalid signature");
  expect(turn.failure?.message).toMatch(/has to be told to trust this emulator's key: docs\/signatures\.md$/);
});

/** One signed request, as it came over the wire. */
async function received(options: Parameters<typeof deviceFor>[1] = {}): Promise<ReceivedRequest> {
  const server = await startServer(() => ({}));
  closeAfterwards(() => server.close());
  await (await deviceFor(server.url, options)).say(launch);
  return server.requests[0]!;
}

type IsFromClova = (body: Buffer | string, signature: string | undefined, publicKey: string | Buffer) => boolean;

async function handWritten(): Promise<IsFromClova> {
  const file = project().write("from-clova.mjs", block("js from-clova.mjs"));
  const written = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { isFromClova: IsFromClova };
  return written.isFromClova;
}

const signatureOf = ({ headers }: ReceivedRequest): string => headers["signaturecek"] as string;

test.each(messageFormats)("a request in the format %s has the same bytes when it is written again", async (format) => {
  const isFromClova = await handWritten();
  const request = await received({ messageFormat: format });
  const parsed: unknown = JSON.parse(request.body.toString());
  const key = publicKeyPem(rsaKey);
  expect(isFromClova(request.body, signatureOf(request), key)).toBe(true);
  expect(isFromClova(JSON.stringify(parsed), signatureOf(request), key)).toBe(true);
  expect(isFromClova(JSON.stringify(parsed, null, 2), signatureOf(request), key)).toBe(false);
  expect(isFromClova(request.body, undefined, key)).toBe(false);
});

function shell(script: string, cwd: string, environment: Readonly<Record<string, string>> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, ...environment };
  const { status, stdout, stderr } = spawnSync("sh", ["-ec", script], { cwd, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test.runIf(hasOpenssl)(
  "openssl makes a key, and checks and makes signatures, as the page says",
  async () => {
    const { path, write } = project();
    expect(shell(block("sh openssl-key"), path).status).toBe(0);
    const request = await received({ key: join(path, "key.pem") });
    write("body.json", request.body);

    write("signature.txt", signatureOf(request));
    expect(shell(block("sh openssl-check"), path)).toMatchObject({ status: 0, stdout: "Verified OK\n" });
    expect(shell(block("sh openssl-sign"), path).status).toBe(0);
    expect(readFileSync(join(path, "signature.txt"), "utf8")).toBe(signatureOf(request));

    write("signature.txt", signatureOf(await received({ key: join(path, "key.pem"), signature: "wrong" })));
    const refused = shell(block("sh openssl-check"), path);
    expect(refused.status).not.toBe(0);
    expect(refused.stdout).toBe("Verification failure\n");
  },
  60_000,
);

test("what `key` prints is the public half of the kept key, and nothing else", () => {
  const { path, write } = project();
  const program = join(import.meta.dirname, "../../../bin/clova-device.js");
  chmodSync(write("clova-device", '#!/bin/sh\nexec "$NODE" "$PROGRAM" "$@"\n'), 0o755);
  const { status, stderr } = shell(block("sh key"), path, {
    PATH: `${path}:${process.env.PATH}`,
    NODE: process.execPath,
    PROGRAM: program,
    CLOVA_DEVICE_HOME: path,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const kept = createPublicKey(readFileSync(join(path, "signature-key.pem")));
  expect(readFileSync(join(path, "public.pem"), "utf8")).toBe(kept.export({ type: "spki", format: "pem" }));
}, 60_000);
