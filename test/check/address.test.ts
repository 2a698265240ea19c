import { expect, test } from "vitest";
import type { CheckOptions } from "../../src/check/check-options.ts";
import { addressFindings } from "../../src/check/judge/address-findings.ts";
import { readSubject } from "../../src/check/subject.ts";
import type { Found } from "../../src/check/judge/found.ts";

const findingsFor = async (address: string, options: CheckOptions = {}): Promise<Found[]> =>
  addressFindings(await readSubject(address, options));

const japan = { device: "jp-friends" };

test.for<[address: string, options: CheckOptions, rules: readonly string[]]>([
  ["https://clova.example/", {}, []],
  ["https://clova.example:443/", japan, []],
  ["https://clova.example:8443/", {}, ["address-port"]],
  ["http://clova.example/", {}, ["address-plain-http"]],
  ["http://clova.example/", japan, ["address-plain-http"]],
  ["http://clova.example:8080/", japan, ["address-plain-http", "address-port"]],
  ["http://127.0.0.1:3000/", {}, ["address-private"]],
  ["https://10.0.0.1/", {}, ["address-private"]],
  ["http://127.0.0.1:3000/", { rules: { "address-private": "off" } }, []],
  ["https://clova.example/", { ca: "ca.pem" }, ["address-certificate"]],
  ["https://clova.example/", { tls: "trust-any" }, ["address-certificate"]],
  ["https://localhost:3000/", { tls: "trust-any" }, ["address-private", "address-certificate"]],
  ["https://clova.example/", { tls: "verify" }, []],
  ["http://clova.example/", { ca: "ca.pem" }, ["address-plain-http"]],
  ["demo", { ca: "ca.pem" }, []],
])("of the address %s with %j is told: %j", async ([address, options, rules]) => {
  const findings = await findingsFor(address, options);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test("that a host is private is one finding that says what the address has to be", async () => {
  const [korean] = await findingsFor("http://127.0.0.1:3000/clova?key=hush");
  expect(korean).toMatchObject({ severity: "warning", received: "http://127.0.0.1:3000" });
  expect(korean?.remedy).toMatch(/https on port 443.*while testing/);
  const [japanese] = await findingsFor("http://127.0.0.1:3000/clova", japan);
  expect(japanese?.remedy).toMatch(/https on port 443, also for tests/);
  expect(japanese?.remedy).not.toContain("port 80");
});

test("what to do about plain http and a port is said for the region", async () => {
  const korean = await findingsFor("http://clova.example:8080/");
  const japanese = await findingsFor("http://clova.example:8080/", japan);
  for (const { remedy } of korean) expect(remedy).toContain("port 80");
  for (const { remedy } of japanese) expect(remedy).not.toContain("port 80");
  expect(japanese.map(({ source }) => source)).toEqual(Array(2).fill("LINE guide, Development settings: server"));
});

test("why a certificate is believed stands beside it", async () => {
  const [own] = await findingsFor("https://clova.example/", { ca: "/home/me/ca.pem" });
  expect(own).toMatchObject({ severity: "warning", received: "`ca`", path: null });
  expect(own?.source).toBe("Extension guide, Register custom extension: server");
  const [any] = await findingsFor("https://clova.example/", { ca: "ca.pem", tls: "trust-any" });
  expect(any?.received).toBe("`tls`: `trust-any`");
});
