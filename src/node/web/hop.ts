import { basicAuthorization } from "../basic-authorization.ts";

/** One request on the way to what is wanted. */
export interface Hop {
  /** Without user and password. */
  readonly url: URL;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the way begins. Throws TypeError when the text is no URL. */
export function firstHop(text: string, headers: Readonly<Record<string, string>>): Hop {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  // Ranges are counted in the bytes that are sent: compressed ones would be of no use.
  return hop(new URL(text), {
    "user-agent": "clova-device-emulator",
    "accept-encoding": "identity",
    ...Object.fromEntries<string>(given),
  });
}

/** Where a redirect leads. What proves who we are goes to no other server. Throws TypeError when it leads nowhere. */
export function nextHop({ url, headers }: Hop, location: string): Hop {
  const next = new URL(location, url);
  if (next.origin === url.origin) return hop(next, headers);
  const { authorization: _authorization, cookie: _cookie, ...others } = headers;
  return hop(next, others);
}

function hop(url: URL, headers: Readonly<Record<string, string>>): Hop {
  const authorization = basicAuthorization(url);
  url.username = url.password = url.hash = "";
  return { url, headers: authorization === null ? headers : { ...headers, authorization } };
}

const redirects = [301, 302, 303, 307, 308];

/** The `Location` of a redirect, else null. */
export function locationOf(status: number, location: string | null): string | null {
  if (location === null || !redirects.includes(status)) return null;
  // Headers are read as Latin-1; some servers write UTF-8 into them.
  return Buffer.from(location, "latin1").toString();
}
