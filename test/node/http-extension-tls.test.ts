import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterAll, expect, test, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { readTrust } from "../../src/node/trust.ts";
import { failure } from "../ports/extension-contract.ts";
import { extensionAt, running, send } from "../servers/http-fixture.ts";
import * as own from "../servers/own-authority.ts";
import { cert as selfSigned, key as itsKey } from "../servers/self-signed.ts";
import { startTlsServer } from "../servers/tls-server.ts";
import { get, mediaFailure, webWith } from "../servers/web-fixture.ts";

const folder = mkdtempSync(join(os.tmpdir(), "clova-trust-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string | Buffer): string {
  const path = join(folder, `${++files}.pem`);
  writeFileSync(path, content);
  return path;
}

const trusting = (...pem: string[]) => ({ trust: readTrust({ ca: file(pem.join("\n")) }) });
const anything = { trust: readTrust({ tls: "trust-any" }) };

const serving = (cert: string, key = own.key, host?: string) =>
  running(startTlsServer((response) => response.end("{}"), { cert, key }, host));

test("takes the certificate of an authority of one's own, and keeps the connection", async () => {
  const server = await serving(own.good);
  const extension = extensionAt(`https://127.0.0.1:${server.port}/clova`, trusting(own.otherCa, own.ca));
  for (let i = 0; i < 4; i++) expect((await send(extension)).body).toBe("{}");
  expect(server.connections).toBe(1);
});

const hasIpv6 = Object.values(os.networkInterfaces()).some((list) => list?.some(({ address }) => address === "::1"));

test("takes it at an IPv6 address too", async ({ skip }) => {
  if (!hasIpv6) skip("this machine has no ::1");
  const server = await serving(own.good, own.key, "::1");
  expect((await send(extensionAt(`https://[::1]:${server.port}/`, trusting(own.ca)))).body).toBe("{}");
});

test("takes a self-signed certificate that is named itself", async () => {
  const server = await serving(selfSigned, itsKey);
  expect((await send(extensionAt(`https://127.0.0.1:${server.port}/`, trusting(selfSigned)))).body).toBe("{}");
});

test.each([
  ["of another authority", own.good, own.otherCa, "its certificate is not signed by a known authority (UNABLE_TO_"],
  ["with other names", own.elsewhere, own.ca, "its certificate is for other names than 127.0.0.1 (ERR_TLS_CERT_ALT"],
  ["that has expired", own.expired, own.ca, "its certificate has expired (CERT_HAS_EXPIRED)"],
  ["that is not valid yet", own.future, own.ca, "its certificate is not valid yet (CERT_NOT_YET_VALID)"],
])("refuses a certificate %s, and says so", async (_, cert, ca, words) => {
  const server = await serving(cert);
  const error = await failure(send(extensionAt(`https://127.0.0.1:${server.port}/clova`, trusting(ca))));
  expect(error.code).toBe("extension-unreachable");
  expect(error.message).toContain(words);
  expect(server.requests).toEqual([]);
});

test("says how an authority that is not known becomes known", async () => {
  const server = await serving(own.good);
  const { message } = await failure(send(extensionAt(`https://127.0.0.1:${server.port}/clova`)));
  expect(message).toBe(
    "Extension request failed, its certificate is not signed by a known authority (UNABLE_TO_VERIFY_LEAF_SIGNATURE): " +
      `POST 127.0.0.1:${server.port}/clova (LaunchRequest). Name the file of the authority that signed it with the ` +
      "option `ca` (`--ca FILE`), or let `tls` be `trust-any` (`--tls trust-any`) while you try out.",
  );
});

test.each([
  ["self-signed", selfSigned, itsKey],
  ["of an unknown authority and for other names", own.elsewhere, own.key],
  ["expired", own.expired, own.key],
])("takes a certificate that is %s where any is trusted", async (_, cert, key) => {
  const server = await serving(cert, key);
  const extension = extensionAt(`https://127.0.0.1:${server.port}/`, anything);
  for (let i = 0; i < 3; i++) expect((await send(extension)).body).toBe("{}");
  expect(server.connections).toBe(1);
});

test("trusts any certificate for that one extension alone", async () => {
  const server = await serving(selfSigned, itsKey);
  const url = `https://127.0.0.1:${server.port}/clova`;
  expect((await send(extensionAt(url, anything))).body).toBe("{}");
  expect((await failure(send(extensionAt(url)))).message).toContain("its certificate is self-signed");
  expect((await mediaFailure(get(webWith(), url))).message).toContain("its certificate is self-signed");
  expect(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]).toBeUndefined();
});

test.skipIf("getCACertificates" in tls)("goes on trusting those whom NODE_EXTRA_CA_CERTS names", async () => {
  vi.stubEnv("NODE_EXTRA_CA_CERTS", file(own.ca));
  const server = await serving(own.good);
  expect((await send(extensionAt(`https://127.0.0.1:${server.port}/`, trusting(own.otherCa)))).body).toBe("{}");
});

test("goes on trusting the usual authorities", () => {
  const context = vi.spyOn(tls, "createSecureContext");
  trusting(own.ca);
  expect(context.mock.calls[0]![0]!.ca).toEqual(expect.arrayContaining([...tls.rootCertificates, own.ca]));
  context.mockRestore();
});

const expected = "the file must hold certificates in PEM form";
const broken = own.ca.replace("MII", "AAA");
const binary = Buffer.from(own.ca.replace(/-----.*-----/g, ""), "base64");

test.each<[what: string, path: string, message: string]>([
  ["is not there", join(folder, "no.pem"), "there is no such file; certificates of authorities were to come from it"],
  ["is a folder", folder, "the file cannot be read (EISDIR); certificates of authorities were to come from it"],
  ["is empty", file(""), `${expected}. It is empty`],
  ["is something else", file("hello"), `${expected}. They begin with \`-----BEGIN CERTIFICATE-----\``],
  ["is a key", file(own.key), `${expected}. This is a key`],
  ["is binary", file(binary), `${expected}. \`openssl x509 -inform der -in FILE -out ca.pem\` makes one`],
  ["has a broken certificate", file(`${own.ca}\n${broken}`), `${expected}, and number 2 in it is none`],
])("refuses a file that %s, also where no certificate is checked", (_, path, message) => {
  for (const mode of ["verify", "trust-any"] as const) {
    const read = () => readTrust({ ca: path, tls: mode });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(`${path}: ${message}`);
  }
});
