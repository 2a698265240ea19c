import { isPrivateHost } from "../../node/web/private-address.ts";
import type { Subject } from "../probes/probe.ts";
import { foundBy, type Found } from "./found.ts";

/** Where findings stand that no probe brings about. */
export const addressProbe = "address";

/** What Clova would find fault with in the address of an extension. */
export function addressFindings(subject: Subject): Found[] {
  const { extension, isRemote, region } = subject;
  if (!isRemote || typeof extension !== "string") return [];
  const { protocol, port, hostname } = new URL(extension);
  const isPlain = protocol === "http:";
  const number = port === "" ? (isPlain ? 80 : 443) : Number(port);
  const isUsual = number === (isPlain && region === "kr" ? 80 : 443);
  return [
    ...(isPlain ? foundBy(subject, "address-plain-http", addressProbe, "http") : []),
    ...(isUsual ? [] : foundBy(subject, "address-port", addressProbe, String(number))),
    ...(isPrivateHost(hostname) ? foundBy(subject, "address-private", addressProbe, hostname) : []),
  ];
}
