import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPublicKey } from "node:crypto";
import { afterAll, afterEach } from "vitest";
import type { Emulator, EmulatorOptions } from "../../../src/index.ts";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { rsaKey } from "../../servers/rsa-key.ts";
import type { TestServer } from "../../servers/json-server.ts";
import { tones } from "../../servers/tones.ts";
import { serve, type Installed, type Stack } from "./stack.ts";

// A device with a key of its own, and a stack that was told to trust it.

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const folder = mkdtempSync(path.join(tmpdir(), "clova-imitations-"));
afterAll(() => rmSync(folder, { recursive: true }));
const key = path.join(folder, "key.pem");
writeFileSync(key, rsaKey.export({ type: "pkcs8", format: "pem" }));

const models = path.join(import.meta.dirname, "..", "..", "models");

/** The stack, set up for the pizza model. */
export async function installed(stack: Stack, options: Partial<Installed> = {}): Promise<TestServer> {
  const { origin, close } = await tones();
  closing.push(close);
  const server = await serve(stack, {
    applicationId: "com.example.extension.pizzabot",
    publicKey: createPublicKey(rsaKey),
    origin,
    ...options,
  });
  closing.push(() => server.close());
  return server;
}

/** A Japanese speaker, if nothing else is asked for. */
export async function deviceFor({ url }: TestServer, options: EmulatorOptions = {}): Promise<Emulator> {
  const clova = await createTestEmulator({
    extension: url,
    key,
    device: "jp-friends",
    model: path.join(models, "pizza-ja"),
    ...options,
  });
  closing.push(() => clova.close());
  return clova;
}

export const koreanModel = path.join(models, "pizza");

/** `text`, or the name of a sound, in the order in which they were heard. */
export const heard = (speech: readonly { readonly type: string; readonly value: string }[]): string[] =>
  speech.map(({ type, value }) => (type === "URL" ? value.replace(/^.*\//, "sound ") : value));
