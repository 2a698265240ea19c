import { isIPv4, isIPv6 } from "node:net";
import { endianness } from "node:os";

// proc_net_tcp: a row for each socket; `0A` is one that listens. Addresses are hexadecimal, in the byte order of the machine.

/** `/proc/net/tcp` and `/proc/net/tcp6`. */
export interface SocketTables {
  readonly tcp: string;
  readonly tcp6: string;
}

/** Where one would connect to: a host of this machine as a URL has it, without brackets. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** The sockets that take connections to this place, each by its inode: another socket has another one. */
export function listeners(tables: SocketTables, { host, port }: Listening): ReadonlySet<string> {
  const wanted = new Set(addressesFor(host));
  const rows = `${tables.tcp}\n${tables.tcp6}`.split("\n").map((row) => row.trim().split(/\s+/));
  const found = rows.filter(([, local = "", , state]) => {
    const [address = "", hexPort = ""] = local.split(":");
    return state === "0A" && parseInt(hexPort, 16) === port && wanted.has(address);
  });
  return new Set(found.map((cells) => cells[9] ?? "").filter((inode) => inode !== "" && inode !== "0"));
}

/** Whether this machine alone answers there. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));

const any4 = "00000000";
const any6 = "0".repeat(32);

/** As the tables write the addresses whose listeners are reached at a host. */
function addressesFor(host: string): readonly string[] {
  if (host === "localhost") return [...addressesFor("127.0.0.1"), ...addressesFor("::1")];
  if (isIPv6(host)) return [any6, words([0, 0, 0, 1])];
  const [a = 0, b = 0, c = 0, d = 0] = host.split(".").map(Number);
  const address = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  // A socket for both protocols has the address of the older one behind `::ffff:`.
  return [any4, words([address]), any6, words([0, 0, 0xffff, address])];
}

const words = (numbers: readonly number[]): string =>
  numbers.map((number) => inMachineOrder(number).toString(16).padStart(8, "0").toUpperCase()).join("");

function inMachineOrder(number: number): number {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return endianness() === "LE" ? bytes.readUInt32LE() : number;
}
