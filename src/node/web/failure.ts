import { ConfigurationError } from "../../errors.ts";
import { connectionFault } from "../connection-failure.ts";
import { excerpt } from "../excerpt.ts";
import { CodingError } from "./coding.ts";
import { privateAddressCode } from "./policy.ts";
import type { MediaErrorCode } from "../../errors.ts";
import type { Peer } from "../connection-failure.ts";

/** Who is asked: the host itself, and the proxy in between if there is one. */
export interface Route {
  readonly host: Peer;
  readonly proxy: Peer | null;
}

/** With a proxy in between, these are about the proxy: to nobody else a connection is made. */
const connecting = /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOST|ENET|EADDR|ETIMEDOUT)/;
const decompressing = /^(Z_|ERR__ERROR_)/;

/** What node-fetch, an agent, a stream or zlib threw: the code for it, and a clause for the message. */
export function faultOf(error: unknown, { host, proxy }: Route): readonly [MediaErrorCode, string] {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const name = typeof code === "string" ? code : "";
  if (error instanceof ConfigurationError) return ["media-unreachable", error.message];
  if (error instanceof CodingError) return ["media-unsupported", error.message];
  if (name === privateAddressCode) return ["media-refused", connectionFault(error, host)];
  if (decompressing.test(name)) return ["media-broken", "it is not compressed as its `Content-Encoding` says"];
  if (proxy === null || !connecting.test(name)) return ["media-unreachable", connectionFault(error, host)];
  return ["media-unreachable", `${connectionFault(error, proxy)}, and that is the proxy the environment names`];
}

/** A URL for messages: one printable line, without user and password, shortened. */
export function shownUrl(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return excerpt(text.replace(userinfo, "$1$2"));
  const url = new URL(text);
  url.username = url.password = "";
  return excerpt(url.href);
}

/** Whatever could be one, where the text is no URL that says so. */
const userinfo = /^([a-z][a-z0-9+.-]*:)?(\/\/)?.*@/is;
