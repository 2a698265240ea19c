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

/** Of an error about the proxy in between; its message is the clause. */
export const proxyFailureCode = "ERR_PROXY";

const byCa = "with the option `ca` (`--ca FILE`)";
const trustAny = "let `tls` be `trust-any` (`--tls trust-any`) while you try out";

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
    code: /^DEPTH_ZERO_SELF_SIGNED/,
    says: () => "its certificate is self-signed",
    advice: () => `Name its own file ${byCa}, or ${trustAny}.`,
  },
  {
    code: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/,
    says: () => "its certificate is not signed by a known authority",
    advice: () => `Name the file of the authority that signed it ${byCa}, or ${trustAny}.`,
  },
  {
    code: /^CERT_HAS_EXPIRED$/,
    says: () => "its certificate has expired",
    advice: () => "Renew it; if it is to be valid still, look at the clock of this computer.",
  },
  {
    code: /^CERT_NOT_YET_VALID$/,
    says: () => "its certificate is not valid yet",
    advice: () => "Look at its dates, and at the clock of this computer.",
  },
  {
    code: /^ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH/,
    says: ({ url }) => `its certificate is for other names than ${url.hostname}`,
    advice: () => "Look at the names in it (`subjectAltName`), or call the extension by one of them.",
  },
  {
    code: /^CERT_|^ERR_TLS_CERT/,
    says: () => "its certificate is refused",
    advice: () => "Look at the certificate.",
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
  const advice = connectionAdvice(error, endpoint);
  // node-fetch quotes the whole URL, secrets and all: only its reason is kept.
  const cause = Object.assign(new Error(reason), code === "" ? {} : { code });
  const fault = connectionFault(error, endpoint);
  return new ExtensionConnectionError(
    `Extension request failed, ${fault}: ${where}.${advice === null ? "" : ` ${advice}`}`,
    {
      cause,
    },
  );
}

/** What helps, as a sentence; null where nobody knows. */
export function connectionAdvice(error: unknown, endpoint: Endpoint): string | null {
  const { code } = detailsOf(error);
  return code === proxyFailureCode ? proxyAdvice : (readingOf(code)?.advice(endpoint) ?? null);
}

const proxyAdvice = "Look at `http_proxy`, `https_proxy` and `all_proxy`, or except the host by `no_proxy`.";

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
