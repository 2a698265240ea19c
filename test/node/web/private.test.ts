import { expect, test } from "vitest";
import { isPrivateAddress, isPrivateHost } from "../../../src/node/web/private-address.ts";
import { running } from "../../servers/http-fixture.ts";
import { startHttpServer } from "../../servers/json-server.ts";
import { get, leadingTo, mediaFailure, textOf, webWith } from "../../servers/web-fixture.ts";
import type { LookupFunction } from "node:net";

const privateAddresses = [
  "0.0.0.0",
  "0.255.0.1",
  "10.0.0.1",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.168.255.255",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.251",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:a00:1",
  "64:ff9b::10.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
];

const publicAddresses = [
  "1.1.1.1",
  "8.8.8.8",
  "11.0.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "172.15.255.255",
  "172.32.0.1",
  "192.167.255.255",
  "223.255.255.255",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
  "2001:4860:4860::8888",
  "2606:4700::1111",
  "2a00:1450::1",
];

test.each(privateAddresses)("%s is private", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
  expect(isPrivateHost(address)).toBe(true);
});

test.each(publicAddresses)("%s is public", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
  expect(isPrivateHost(address)).toBe(false);
});

test.each([
  ["localhost", true],
  ["LocalHost.", true],
  ["api.localhost", true],
  ["speaker.local", true],
  ["nas.lan", true],
  ["db.internal", true],
  ["router.home.arpa", true],
  ["extension", true],
  ["", true],
  ["[::1]", true],
  ["[2606:4700::1111]", false],
  ["example.com", false],
  ["example.com.", false],
  ["localhost.example.com", false],
  ["mylocalhost.com", false],
  ["10.0.0.1.example.com", false],
])("by its name, the host %s is private: %s", (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected);
});

test("what is no address counts as private", () => {
  expect(["", "example.com", "1.2.3", "::g"].map(isPrivateAddress)).toEqual([true, true, true, true]);
});

const unused: LookupFunction = () => expect.fail("nothing was to be looked up");

test.each([
  "http://127.0.0.1/x",
  "http://127.1/x",
  "http://2130706433/x",
  "http://0x7f.0.0.1/x",
  "http://0177.0.0.1/x",
  "http://127.0.0.1./x",
  "http://１２７.０.０.１/x",
  "http://0/x",
  "http://localhost/x",
  "http://LOCALHOST./x",
  "http://[::1]/x",
  "http://[::ffff:127.0.0.1]/x",
  "http://[fe80::1]/x",
  "https://169.254.169.254/latest/meta-data",
])("refuses %s, unless private hosts are allowed", async (url) => {
  const error = await mediaFailure(get(webWith({ allowPrivate: false, lookup: unused }), url));
  expect(error.code).toBe("media-refused");
  expect(error.message).toMatch(/ is a private host, and only an extension that runs at a private address itself may/);
});

test.each([
  ["clova:TR-NM-17413540", "clova:"],
  ["clova://alert/bell/1", "clova:"],
  ["file:///etc/passwd", "file:"],
  ["data:audio/mpeg;base64,AAAA", "data:"],
  ["ftp://example.com/x.mp3", "ftp:"],
  ["javascript:alert(1)", "javascript:"],
])("refuses %s", async (url, scheme) => {
  const error = await mediaFailure(get(webWith({ lookup: unused }), url));
  expect(error.code).toBe("media-refused");
  expect(error.message).toBe(
    `${url} cannot be fetched: it begins with \`${scheme}\`, and only http and https are fetched.`,
  );
});

test("refuses what is no URL", async () => {
  for (const url of ["", "sound.mp3", "http://", "http://exa mple.com/", "//example.com/x"]) {
    expect((await mediaFailure(get(webWith({ lookup: unused }), url))).code).toBe("media-refused");
  }
});

test.each([[["127.0.0.1"]], [["::1"]], [["8.8.8.8", "10.0.0.7"]], [["::ffff:192.168.0.1"]], [["fe80::1%lo"]]])(
  "refuses a name that leads to %s",
  async (addresses) => {
    const server = await running(startHttpServer((response) => response.end("secret")));
    const web = webWith({ allowPrivate: false, lookup: leadingTo(...addresses) });
    const error = await mediaFailure(get(web, `http://media.example:${server.port}/x`));
    expect(error.code).toBe("media-refused");
    expect(error.message).toBe(
      `http://media.example:${server.port}/x cannot be fetched: \`media.example\` is at the private address ` +
        `${addresses.at(-1)}, and only an extension that runs at a private address itself may point to one (rule \`media.private\`).`,
    );
    expect(server.connections).toBe(0);
  },
);

test("checks where a name leads with every connection", async () => {
  const server = await running(startHttpServer((response) => response.end("secret")));
  const asked: string[] = [];
  const web = webWith({
    allowPrivate: false,
    lookup: (hostname, options, callback) => {
      asked.push(hostname);
      leadingTo("127.0.0.1")(hostname, options, callback);
    },
  });
  for (let i = 0; i < 2; i++) await mediaFailure(get(web, `https://media.example:${server.port}/x`));
  expect(asked).toEqual(["media.example", "media.example"]);
  expect(server.connections).toBe(0);
});

test("fetches from a name that leads to a private address where that is allowed", async () => {
  const server = await running(startHttpServer((response) => response.end("sound")));
  const web = webWith({ lookup: leadingTo("127.0.0.1") });
  expect(await textOf(await get(web, `http://media.example:${server.port}/x`))).toBe("sound");
});

test("says that a name is not known", async () => {
  const lookup: LookupFunction = (_hostname, _options, callback) =>
    callback(Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" }), "", 0);
  for (const allowPrivate of [false, true]) {
    const error = await mediaFailure(get(webWith({ allowPrivate, lookup }), "http://nowhere.example/x"));
    expect(error.code).toBe("media-unreachable");
    expect(error.message).toBe(
      "http://nowhere.example/x cannot be fetched: the name `nowhere.example` is not known (ENOTFOUND).",
    );
  }
});
