import { isPrivateHost } from "../../node/web/private-address.ts";
import type { Subject } from "../probes/probe.ts";
import { foundBy, type Found } from "./found.ts";
import { addressProbe } from "./probe-names.ts";

/** What Clova would find fault with in the address of an extension. */
export function addressFindings(subject: Subject): Found[] {
  const { extension, isRemote } = subject;
  if (!isRemote || typeof extension !== "string") return [];
  const url = new URL(extension);
  return [...reachFindings(subject, url), ...certificateFindings(subject, url)];
}

/** A host that is private is called by any port while developing, and over http: that is no news then. */
function reachFindings(subject: Subject, { protocol, port, hostname, origin }: URL): Found[] {
  if (isPrivateHost(hostname)) return foundBy(subject, "address-private", addressProbe, origin);
  return [
    ...(protocol === "http:" ? foundBy(subject, "address-plain-http", addressProbe, "http") : []),
    // `URL` leaves out the port that belongs to the scheme.
    ...(port === "" ? [] : foundBy(subject, "address-port", addressProbe, port)),
  ];
}

function certificateFindings(subject: Subject, { protocol }: URL): Found[] {
  const { certificate } = subject;
  if (protocol !== "https:" || certificate === "verified") return [];
  return foundBy(subject, "address-certificate", addressProbe, byOption[certificate]);
}

const byOption: Readonly<Record<Exclude<Subject["certificate"], "verified">, string>> = {
  ownAuthority: "`ca`",
  anyTaken: "`tls`: `trust-any`",
};
