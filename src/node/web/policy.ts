import dns from "node:dns";
import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { excerpt } from "../excerpt.ts";
import { isPrivateAddress, isPrivateHost } from "./private-address.ts";

// What an answer may make us fetch. It comes from outside and must not reach what only this machine can reach.

/** Why a URL is not fetched, as a clause; null when it may be, as far as it can be seen without resolving its host. */
export function refusal(url: URL, allowPrivate: boolean): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return `it begins with \`${excerpt(url.protocol, 30)}\`, and only http and https are fetched`;
  }
  if (allowPrivate || !isPrivateHost(url.hostname)) return null;
  return `\`${excerpt(url.hostname)}\` is a private host, and ${onlyPrivate}`;
}

const onlyPrivate = "only an extension that runs at a private address itself may point to one (rule `media.private`)";

/** The code of an error of `publicLookup`; its message is the clause for `media-refused`. */
export const privateAddressCode = "ERR_PRIVATE_ADDRESS";

/**
 * Resolves names as `lookup` does, but fails where one leads to a private address. A connection is made to the very
 * addresses that were checked, so a name cannot become another one in between.
 */
export function publicLookup(lookup: LookupFunction = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found as LookupAddress[];
      const fault = error ?? faultOf(hostname, addresses);
      const [first] = addresses ?? [];
      if (fault) callback(fault, "", 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first!.address, first!.family);
    });
  };
}

function faultOf(hostname: string, addresses: readonly LookupAddress[]): NodeJS.ErrnoException | null {
  if (addresses.length === 0) return Object.assign(new Error("no address"), { code: "ENOTFOUND" });
  const found = addresses.find(({ address }) => isPrivateAddress(address));
  if (found === undefined) return null;
  const message = `\`${excerpt(hostname)}\` is at the private address ${excerpt(found.address)}, and ${onlyPrivate}`;
  return Object.assign(new Error(message), { code: privateAddressCode });
}
