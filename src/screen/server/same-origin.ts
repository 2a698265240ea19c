import { sentence } from "./reply.ts";
import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "./reply.ts";

/**
 * Whom nothing is told: whoever came by another name (that of a page that has its own name lead to this machine), and
 * pages from elsewhere. Null for all others. What they sent is not repeated.
 */
export function refusalOf({ host: named, origin }: IncomingHttpHeaders, host: string): Reply | null {
  if (named !== host) return sentence(421, `This is not the server you asked for. Its address is http://${host}/.`);
  if (origin === undefined || origin === `http://${host}`) return null;
  return sentence(403, `Only the page at http://${host}/ may ask for this.`);
}

/** The same for what a page elsewhere could show as its own, where a browser tells of it. */
export function refusalOfUse(headers: IncomingHttpHeaders, host: string): Reply | null {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return null;
  return sentence(403, `Only the page at http://${host}/ may show this.`);
}
