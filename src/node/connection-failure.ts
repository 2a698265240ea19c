import { ExtensionConnectionError } from "../errors.ts";
import { excerpt } from "./excerpt.ts";
import type { Endpoint } from "./endpoint.ts";

/** Who was to answer. */
export type Peer = Pick<Endpoint, "url" | "host">;

/** What a code of Node's means to the developer of an extension, and what helps. */
interface Reading {
  readonly code: RegExp;
  readonly says: (peer: Peer) => string;
  readonly advice: (endpoint: Endpoint) => string;
}

const isPlain = (endpoint: Endpoint): boolean => endpoint.url.protocol === "http:";

const readings: readonly Reading[] = [
  {
    code: /^ECONNREFUSED$/,
    says: ({ host }) => `nobody listens on ${host}`,
    advice: () => "Is your extension running, and on this port?",
  },
  {
    code: /^(ENOTFOUND|EAI_)/,
    says: ({ url }) => `the name \`${url.hostname}\` is not known`,
    advice: () => "Check the URL, and that you are online.",
  },
  {
    code: /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|EHOSTDOWN|ENETDOWN)/,
    says: ({ host }) => `${host} cannot be reached`,
    advice: () => "Check the address and the network.",
  },
  {
    code: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/,
    says: () => "its certificate is not signed by a known authority",
    advice: () => "Name your own authority's file in NODE_EXTRA_CA_CERTS, or use http while developing.",
  },
  {
    code: /^CERT_|^ERR_TLS_CERT|HOSTNAME_MISMATCH/,
    says: ({ url }) => `its certificate is not valid for ${url.hostname} today`,
    advice: () => "Look at the names and dates in the certificate.",
  },
  {
    code: /^EPROTO$|SSL|TLS/,
    says: ({ host }) => `${host} does not speak https`,
    advice: () => "If it speaks plain http, write `http://` in the URL.",
  },
  {
    code: /^HPE_HEADER_OVERFLOW$/,
    says: () => "the headers of the answer are too large",
    advice: () => "Send less than 16 KiB of headers.",
  },
  {
    code: /^HPE_/,
    says: () => "what came back is not valid HTTP",
    advice: ({ host }) => `Is it really your extension that listens on ${host}?`,
  },
  {
    code: /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/,
    says: () => "the connection was closed before the answer was complete",
    advice: (endpoint) =>
      `Look at what your extension printed: it may have crashed${isPlain(endpoint) ? ", or it may speak https" : ""}.`,
  },
];

/** Turns what node-fetch, the TLS layer or a stream threw into a sentence with a way out. */
export function connectionFailure(error: unknown, endpoint: Endpoint, where: string): ExtensionConnectionError {
  const { code, reason } = detailsOf(error);
  const reading = readingOf(code);
  const advice = reading === undefined ? "" : ` ${reading.advice(endpoint)}`;
  // node-fetch quotes the whole URL, secrets and all: only its reason is kept.
  const cause = Object.assign(new Error(reason), code === "" ? {} : { code });
  const fault = connectionFault(error, endpoint);
  return new ExtensionConnectionError(`Extension request failed, ${fault}: ${where}.${advice}`, { cause });
}

/** The same as a clause: `nobody listens on 127.0.0.1:1 (ECONNREFUSED)`. */
export function connectionFault(error: unknown, peer: Peer): string {
  const { code, reason } = detailsOf(error);
  const reading = readingOf(code);
  return reading === undefined ? reason : `${reading.says(peer)} (${code})`;
}

const readingOf = (code: string): Reading | undefined => readings.find((candidate) => candidate.code.test(code));

function detailsOf(error: unknown): { readonly code: string; readonly reason: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const name = typeof code === "string" ? code : "";
  const reason = typeof message === "string" ? message.replace(/^.*?, reason: /s, "") : "";
  return { code: name, reason: excerpt(reason) || name || "unknown reason" };
}
