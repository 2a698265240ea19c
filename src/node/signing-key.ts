import { createPrivateKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { chmodSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";
import { refuseEndless } from "./refuse-endless.ts";
import { userFolder } from "./user-folder.ts";
import type { KeyObject } from "node:crypto";

export interface KeyOptions {
  /** A PEM file of the user's choice; without it, the key that is made once and kept. */
  readonly file?: string | undefined;
  /** Where the kept key lives. */
  readonly folder?: string;
  /** Told, in one sentence, what the user should know about the kept key. */
  readonly notice: (sentence: string) => void;
}

/** The kept key's place. */
export const ownKeyFile = (folder: string = userFolder()): string => path.join(folder, "signature-key.pem");

/**
 * The key that signs requests. A file is read at once and throws ConfigurationError; the kept key is read or made when
 * it is first asked for, and never throws.
 */
export function loadKey({ file, folder, notice }: KeyOptions): () => KeyObject {
  if (file !== undefined) {
    const key = readKey(file);
    return () => key;
  }
  let key: KeyObject | undefined;
  return () => (key ??= ownKey(ownKeyFile(folder), notice));
}

function ownKey(file: string, notice: KeyOptions["notice"]): KeyObject {
  try {
    if (!exists(file)) keep(file, makeKey());
    hide(file, notice);
    return readKey(file);
  } catch (error) {
    notice(`The kept signature key cannot be used, so a new one signs this run. ${(error as Error).message}`);
    return makeKey();
  }
}

const makeKey = (): KeyObject => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

const exists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** Of two emulators that start at once, the first one's key stays: a complete file gets its name, or finds it taken. */
function keep(file: string, key: KeyObject): void {
  const draft = `${file}.${randomUUID()}`;
  makeFolder(path.dirname(file), 0o700);
  writeFileSync(draft, key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch {
    // Taken, or a file system without hard links.
    if (!exists(file)) renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function hide(file: string, notice: KeyOptions["notice"]): void {
  if (process.platform === "win32" || (statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
    notice(`Others could read the signature key; now only you can: ${file}`);
  } catch {
    notice(`Others can read the signature key: ${file}`);
  }
}

function readKey(file: string): KeyObject {
  const key = parseKey(file, readText(file));
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type !== "rsa") throw new ConfigurationError(`the key must be an RSA key, got ${type}`, { file });
  const bits = details?.modulusLength ?? 0;
  if (bits < 2048) throw new ConfigurationError(`the RSA key must have at least 2048 bits, got ${bits}`, { file });
  return key;
}

function readText(file: string): string {
  try {
    refuseEndless(file);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw unusable(file, missing ? "there is no such key file" : "the key file cannot be read", error);
  }
}

function parseKey(file: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw unusable(file, faultOf(pem), error);
  }
}

function faultOf(pem: string): string {
  if (pem.includes("ENCRYPTED")) return "the private key must not be encrypted";
  if (/BEGIN (RSA PUBLIC KEY|PUBLIC KEY|CERTIFICATE)/.test(pem))
    return "this is a public key; signing needs the private one";
  return "this is no RSA private key in PEM form";
}

const unusable = (file: string, fault: string, cause: unknown): ConfigurationError =>
  new ConfigurationError(`${fault}. Make one with \`openssl genrsa -out key.pem 2048\``, { file }, { cause });
