import { createPublicKey } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { endlessAt } from "../../node/refuse-endless.ts";
import { publicKeyPem } from "../../node/signature.ts";
import { loadKey, ownKeyFile } from "../../node/signing-key.ts";

export interface KeyDiagnosis {
  readonly file: string;
  /** Whether the file has the key; where it cannot be kept, each run signs with a new one. */
  readonly isKept: boolean;
  /** Who may do what with the file, as `0600`; null where there is none, and on Windows, which does not say it so. */
  readonly mode: string | null;
  /** What an extension checks our signatures with, in PEM. */
  readonly publicKey: string;
  /** What the user should know about the key. */
  readonly notices: readonly string[];
}

/** The key that signs requests: a file of the user's, else the kept one. Throws ConfigurationError where a file has none. */
export function diagnoseKey(named?: string): KeyDiagnosis {
  const notices: string[] = [];
  const publicKey = publicKeyPem(loadKey({ file: named, notice: (sentence) => notices.push(sentence) })());
  const file = named ?? ownKeyFile();
  return { file, isKept: publicKeyIn(file) === publicKey, mode: modeOf(file), publicKey, notices };
}

/** A key that was named has to be one, also where nothing is signed. Throws ConfigurationError. */
export function requireKey(file: string): void {
  loadKey({ file, notice: () => undefined });
}

function publicKeyIn(file: string): string | null {
  try {
    if (endlessAt(file) !== null) return null;
    return createPublicKey(readFileSync(file)).export({ type: "spki", format: "pem" }).toString();
  } catch {
    return null;
  }
}

function modeOf(file: string): string | null {
  if (process.platform === "win32") return null;
  try {
    return `0${(statSync(file).mode & 0o777).toString(8).padStart(3, "0")}`;
  } catch {
    return null;
  }
}
