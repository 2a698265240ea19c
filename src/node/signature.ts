import { createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { SignatureMode } from "./signature-mode.ts";

/** The headers that sign a body. */
export type Signer = (body: string) => Readonly<Record<string, string>>;

/** The key is asked for with the first signature, because making one takes a moment. */
export function createSigner(mode: SignatureMode, key: () => KeyObject): Signer {
  switch (mode) {
    case "own":
      return (body) => ({ SignatureCEK: signature(body, key()) });
    case "wrong":
      return (body) => ({ SignatureCEK: signature(`not ${body}`, key()) });
    case "none":
      return () => ({});
  }
}

// Extension guide, Validating request message: SHA256withRSA over the bytes of the body, in base64.
const signature = (body: string, key: KeyObject): string => sign("sha256", Buffer.from(body), key).toString("base64");

/** What an extension needs to check our signatures. */
export const publicKeyPem = (key: KeyObject): string =>
  createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
