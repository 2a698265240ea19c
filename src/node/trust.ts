import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import tls from "node:tls";
import { ConfigurationError, systemCode } from "../errors.ts";
import { refuseEndless } from "./refuse-endless.ts";
import type { TlsMode } from "./tls-mode.ts";

/** What Node's TLS is told about the certificates of one peer; nothing where it is to decide as usual. */
export type Trust = Pick<tls.ConnectionOptions, "secureContext" | "rejectUnauthorized">;

export interface TrustOptions {
  /** A PEM file of authorities that are trusted besides the usual ones. */
  readonly ca?: string | undefined;
  readonly tls?: TlsMode | undefined;
}

/** Reads whom to trust. Throws ConfigurationError where the file has no certificates, also where it does not matter. */
export function readTrust({ ca, tls: mode = "verify" }: TrustOptions): Trust {
  const own = ca === undefined ? [] : readCertificates(ca);
  if (mode === "trust-any") return { rejectUnauthorized: false };
  // Made once: the usual authorities cost each context some 50 ms.
  return own.length === 0 ? {} : { secureContext: tls.createSecureContext({ ca: [...usualAuthorities(), ...own] }) };
}

const certificate = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

function readCertificates(file: string): readonly string[] {
  const content = readBytes(file);
  const found = content.toString("latin1").match(certificate) ?? [];
  if (found.length === 0) throw new ConfigurationError(`${expected}. ${whatElse(content)}`, { file });
  for (const [index, pem] of found.entries()) {
    try {
      new X509Certificate(pem);
    } catch (cause) {
      throw new ConfigurationError(`${expected}, and number ${index + 1} in it is none`, { file }, { cause });
    }
  }
  return found;
}

function readBytes(file: string): Buffer {
  try {
    refuseEndless(file);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const code = systemCode(cause);
    const fault = code === "ENOENT" ? "there is no such file" : `the file cannot be read (${code})`;
    throw new ConfigurationError(`${fault}; certificates of authorities were to come from it`, { file }, { cause });
  }
}

const expected = "the file must hold certificates in PEM form";

/** A certificate in its binary form is a sequence, which begins with 0x30. */
function whatElse(content: Buffer): string {
  if (content.length === 0) return "It is empty";
  if (content[0] === 0x30) return "`openssl x509 -inform der -in FILE -out ca.pem` makes one of a binary certificate";
  if (content.includes("PRIVATE KEY-----")) return "This is a key";
  return "They begin with `-----BEGIN CERTIFICATE-----`, and there is none in it";
}

type CertificatesOfNode22 = { readonly getCACertificates?: (type: "default") => readonly string[] };

/** Naming authorities replaces the ones Node has by itself, and those of NODE_EXTRA_CA_CERTS with them. */
function usualAuthorities(): readonly string[] {
  const usual = (tls as CertificatesOfNode22).getCACertificates?.("default");
  return usual ?? [...tls.rootCertificates, ...extraAuthorities(process.env["NODE_EXTRA_CA_CERTS"])];
}

/** Node itself only warns where that file cannot be used. */
function extraAuthorities(file: string | undefined): readonly string[] {
  try {
    return file ? readCertificates(file) : [];
  } catch {
    return [];
  }
}
