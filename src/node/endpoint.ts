import { UsageError } from "../errors.ts";
import { basicAuthorization } from "./basic-authorization.ts";
import { excerpt } from "./excerpt.ts";

/** Where the extension listens, and how to write that down without its secrets. */
export interface Endpoint {
  /** Without user, password and fragment. */
  readonly url: URL;
  /** The user and password of the URL as a header; node-fetch refuses them in the URL. */
  readonly authorization: string | null;
  /** `POST http://127.0.0.1:3000/clova`: no user, no password, no query. */
  readonly address: string;
  /** The same without the scheme, for messages. */
  readonly place: string;
  /** `127.0.0.1:3000`, the port always named. */
  readonly host: string;
}

/** Reads the URL of an extension. Throws UsageError that says how to write it. */
export function readEndpoint(text: string): Endpoint {
  const url = parse(text);
  const authorization = basicAuthorization(url);
  url.username = url.password = url.hash = "";
  const place = placeOf(url);
  return {
    url,
    authorization,
    address: `POST ${url.protocol}//${place}`,
    place: `POST ${place}`,
    host: hostOf(url),
  };
}

/** `127.0.0.1:3000`, the port always named. */
export const hostOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;

/** Host, port and path. The query may hold a secret. */
export const placeOf = (url: URL): string => `${url.host}${url.pathname}${url.search === "" ? "" : "?…"}`;

function parse(text: string): URL {
  const shown = `\`${withoutSecrets(text)}\``;
  if (isModule.test(text)) throw new UsageError(`${shown} names a file, and no URL. ${moduleAdvice(text)}`);
  const scheme = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const hint = URL.canParse(`http://${text}`) ? `Did you mean \`http://${withoutSecrets(text)}\`?` : example;
    throw new UsageError(`The URL of the extension has no \`http://\` or \`https://\` in front: ${shown}. ${hint}`);
  }
  if (scheme !== "http" && scheme !== "https") {
    throw new UsageError(`An extension is reached over http or https, not over ${scheme}: ${shown}. ${example}`);
  }
  if (!URL.canParse(text)) throw new UsageError(`The URL of the extension is not valid: ${shown}. ${example}`);
  return new URL(text);
}

const example = "Write it like `http://localhost:3000/clova`.";

const isModule = /^\s*[./]|^(?!\s*[a-z][a-z0-9+.-]*:\/\/).*\.[cm]?[jt]s\s*$/is;

const moduleAdvice = (text: string): string =>
  `\`talk\` and \`test\` take a module with \`--handler ${/[@?#]/.test(text) ? "FILE" : excerpt(text.trim())}\`; ` +
  "in a program `extension` is the function itself, or the `handler` of `loadHandler`.";

const withoutSecrets = (text: string): string =>
  excerpt(text.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)?.*@/is, "$1").replace(/[?#].*$/s, "?…"));
