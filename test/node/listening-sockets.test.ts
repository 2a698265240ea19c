import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { endianness } from "node:os";
import { expect, onTestFinished, test, vi } from "vitest";
import { isLoopback, listeners } from "../../src/node/listening-sockets.ts";
import { createListenerMemory, watchListener, type ListenerNews } from "../../src/node/watch-listener.ts";

const head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const row = (local: string, state: string, inode: string): string =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0000000022bc2ed3 100 0 0 10 0\n`;

const loopback6 = "00000000000000000000000001000000";
const mapped = "0000000000000000FFFF00000100007F";
const any6 = "0".repeat(32);

// The addresses of these tables are those of a machine that begins with the lower byte.
test.skipIf(endianness() !== "LE").for([
  ["127.0.0.1", "0100007F:0BB8", "", ["11"]],
  ["127.0.0.1", "00000000:0BB8", "", ["11"]],
  ["127.0.0.1", "", `${any6}:0BB8`, ["22"]],
  ["127.0.0.1", "", `${mapped}:0BB8`, ["22"]],
  ["127.0.0.1", "", `${loopback6}:0BB8`, []],
  ["127.0.0.1", "0100007F:0BB9", "", []],
  ["127.0.0.1", "0200007F:0BB8", "", []],
  ["127.0.0.2", "0200007F:0BB8", "", ["11"]],
  ["::1", "0100007F:0BB8", `${loopback6}:0BB8`, ["22"]],
  ["localhost", "0100007F:0BB8", `${loopback6}:0BB8`, ["11", "22"]],
] as const)("at %s port 3000, of %s and %s those that take a connection: %j", ([host, tcp, tcp6, expected]) => {
  const tables = {
    tcp: head + (tcp && row(tcp, "0A", "11") + row(tcp, "01", "12")),
    tcp6: head + (tcp6 && row(tcp6, "0A", "22")),
  };
  expect([...listeners(tables, { host, port: 3000 })]).toEqual(expected);
});

test("a table that is none has no sockets", () => {
  expect(listeners({ tcp: "what?\n\n: :", tcp6: "" }, { host: "127.0.0.1", port: 3000 }).size).toBe(0);
});

test("only this machine's own addresses are loopback", () => {
  const hosts = ["localhost", "127.0.0.1", "127.9.9.9", "::1", "10.0.0.1", "127.evil.example", "example.com", "::"];
  expect(hosts.filter(isLoopback)).toEqual(["localhost", "127.0.0.1", "127.9.9.9", "::1"]);
});

/** What is told of these looks, each a time in ms and the sockets that are found. */
function told(...looks: readonly (readonly [number, string])[]): (ListenerNews | null)[] {
  const memory = createListenerMemory();
  return looks.map(([now, found]) => memory(new Set(found === "" ? [] : found.split(" ")), now));
}

test("a server that was there says nothing, one that was not is told, and that it comes", () => {
  expect(told([0, "1"], [1000, "1"])).toEqual([null, null]);
  expect(told([0, ""], [1000, ""], [2000, "1"], [3000, "1"])).toEqual(["absent", null, "present", null]);
});

test("a stop is told after a while, and once; a start within that time makes it a restart", () => {
  expect(told([0, "1"], [1000, ""], [2000, ""], [4000, ""], [5000, ""], [6000, "2"])).toEqual([
    null,
    null,
    null,
    "stopped",
    null,
    "restarted",
  ]);
  expect(told([0, "1"], [1000, ""], [2000, "2"])).toEqual([null, null, "restarted"]);
  expect(told([0, "1"], [1000, "2"], [2000, "3"])).toEqual([null, "restarted", "restarted"]);
});

test("a look that missed the socket is nothing, and workers that share a port may change one by one", () => {
  expect(told([0, "1"], [1000, ""], [2000, "1"])).toEqual([null, null, null]);
  expect(told([0, "1 2"], [1000, "2 3"], [2000, "3 4"], [3000, "5 6"])).toEqual([null, null, null, "restarted"]);
});

const isLinux = process.platform === "linux";

test.skipIf(!isLinux)("a real server is seen to come and to be started anew, and is never called", async () => {
  let calls = 0;
  const open = async (port = 0): Promise<Server> => {
    const server = createServer(() => void calls++).listen(port, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    return server;
  };
  const closed = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));
  const first = await open();
  const { port } = first.address() as AddressInfo;
  await closed(first);
  const news: ListenerNews[] = [];
  const end = watchListener(`http://me:secret@127.0.0.1:${port}/clova`, (one) => news.push(one));
  onTestFinished(() => end?.());
  const sees = (...expected: ListenerNews[]): Promise<void> =>
    vi.waitFor(() => expect(news).toEqual(expected), { timeout: 8000 });
  await sees("absent");
  const second = await open(port);
  await sees("absent", "present");
  await closed(second);
  const third = await open(port);
  onTestFinished(() => void third.close());
  await sees("absent", "present", "restarted");
  expect(calls).toBe(0);
});

test("of what cannot be seen, nothing is watched", () => {
  const never = (): never => expect.unreachable();
  expect(watchListener("http://example.com/clova", never)).toBeNull();
  expect(watchListener("no URL", never)).toBeNull();
});
