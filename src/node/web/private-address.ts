import { BlockList, isIP } from "node:net";

// IANA, IPv4 Special-Purpose Address Registry, and the multicast and reserved blocks: not one host of the public web.
const ipv4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

// IANA, IPv6 Special-Purpose Address Registry, and what else is no global unicast; 2001:: and 2002:: lead to IPv4 hosts.
const ipv6 = [
  ["::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const;

const blocks = new BlockList();
for (const [network, bits] of ipv6) blocks.addSubnet(network, bits, "ipv6");
for (const [network, bits] of ipv4) {
  // The list knows IPv4 in its IPv6 form (::ffff:127.0.0.1) by itself.
  blocks.addSubnet(network, bits, "ipv4");
  // RFC 6052: a network without IPv4 reaches all of it, the public part too, behind this prefix.
  blocks.addSubnet(`64:ff9b::${network}`, 96 + bits, "ipv6");
}

/** Whether an IP address is anything but a host of the public web; so is what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version === 0 || blocks.check(address, version === 6 ? "ipv6" : "ipv4");
}

/** Names that never lead into the public web: RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use. */
const privateNames = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;

/**
 * Whether a host, as `URL.hostname` has it, is private by what is written: an address that is, `localhost` and the like,
 * a name without a dot. Other names must be resolved to know.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return isPrivateAddress(host);
  const name = host.replace(/\.$/, "");
  return !name.includes(".") || privateNames.test(name);
}
