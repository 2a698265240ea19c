import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Clova from "@line/clova-cek-sdk-nodejs";
import { afterAll } from "vitest";
import { publicKeyPem } from "../../../src/node/signature.ts";
import { rsaKey } from "../../servers/rsa-key.ts";
import { block, folder } from "./page.ts";

// The three releases of LINE's Node SDK that extensions are found with; the types are those of the last one.

export type Sdk = typeof Clova;
export type Context = InstanceType<Sdk["Context"]>;

const require = createRequire(import.meta.url);

export interface Version {
  readonly version: string;
  /** As it was published: it trusts LINE's key alone. */
  readonly untouched: Sdk;
  readonly installed: string;
  /** A copy that was told to trust our key. */
  readonly sdk: Sdk;
}

const names = {
  "1.0.1": "clova-cek-sdk-nodejs-1.0",
  "1.1.1": "clova-cek-sdk-nodejs-1.1",
  "1.2.1": "@line/clova-cek-sdk-nodejs",
};

/** The private key, as `--key` takes it, and its public half. */
const keys = folder();
afterAll(() => keys.remove());
export const key = keys.write("key.pem", rsaKey.export({ type: "pkcs8", format: "pem" }));
export const publicKey = keys.write("public.pem", publicKeyPem(rsaKey));

function trustingCopy(installed: string): string {
  const project = folder();
  afterAll(() => project.remove());
  const copy = join(project.path, "node_modules", "@line", "clova-cek-sdk-nodejs");
  cpSync(installed, copy, { recursive: true });
  execFileSync(process.execPath, [project.write("trust-key.mjs", block("js trust-key.mjs")), publicKey]);
  return copy;
}

export const versions: readonly Version[] = Object.entries(names).map(([version, name]) => {
  const installed = dirname(dirname(require.resolve(name)));
  return { version, installed, untouched: require(name) as Sdk, sdk: require(trustingCopy(installed)) as Sdk };
});
