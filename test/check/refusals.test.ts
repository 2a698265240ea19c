import { expect, test } from "vitest";
import { refusalInShort, refusalWords } from "../../src/check/judge/refusals.ts";
import type { Told } from "../../src/check/run/outcome.ts";
import { connectionFailure, proxyFailureCode } from "../../src/node/connection-failure.ts";
import { readEndpoint } from "../../src/node/endpoint.ts";
import { answer } from "../extensions/answer.ts";
import { checkExtension } from "../../src/check/check-extension.ts";
import { asked, checked, good, model, sendStatus, type Respond } from "./checked.ts";

const told = (code: string, message: string, more: Partial<Told> = {}): Told => ({
  seq: 1,
  at: 0,
  kind: "failure",
  id: "r1",
  code,
  message,
  ...more,
});

const endpoint = readEndpoint("https://clova.example/clova");

/** As the connection to an extension fails with a code of Node's. */
const failed = (code: string, through = ""): Told => {
  const where = `${endpoint.place} (LaunchRequest)${through}`;
  const error = Object.assign(new Error(`request failed, reason: ${code}`), { code });
  return told("extension-unreachable", connectionFailure(error, endpoint, where).message);
};

const start = "Start the extension, or correct the address";

test.for<[code: string, remedy: RegExp]>([
  ["ECONNREFUSED", /^Is your extension running, and on this port\?$/],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", /^Name its own file .*trust-any`\) while you try out\.$/],
  ["CERT_HAS_EXPIRED", /^Renew it; /],
  ["ECONNRESET", /^Look at what your extension printed: it may have crashed\.$/],
])("what to do about %s is said once, and nothing else", ([code, remedy]) => {
  const words = refusalWords(failed(code), "kr");
  expect(words.remedy).toMatch(remedy);
  expect(words.message).toMatch(/^Extension request failed, .*: POST clova\.example\/clova\.$/);
});

test("a proxy stays in the message, and its advice is the remedy", () => {
  const words = refusalWords(failed(proxyFailureCode, ", through the proxy proxy.example:3128"), "kr");
  expect(words.message).toMatch(/POST clova\.example\/clova, through the proxy proxy\.example:3128\.$/);
  expect(words.remedy).toMatch(/^Look at `http_proxy`/);
});

test("where the message has no advice, the usual is given", () => {
  expect(refusalWords(failed("EWHATEVER"), "kr").remedy).toContain(start);
});

const fails =
  (respond: Respond): Respond =>
  (response, request, incoming) =>
    asked(request) === "List" ? respond(response, request, incoming) : good(request);

const probes = ["intent List"];

test("an answer that comes too late is told without what helps here alone", async () => {
  const { report } = await checked(
    fails(() => undefined),
    { probes, deadline: 60 },
  );
  const [finding] = report.findings;
  expect(finding).toMatchObject({ rule: "extension-timeout", source: expect.stringContaining("8 seconds") as string });
  expect(finding?.message).toMatch(/no complete answer within 60 ms: POST 127\.0\.0\.1:\d+\/clova\.$/);
  expect(finding?.remedy).toBe("Answer within a second or so: prepare what takes long, or keep it.");
});

test("of a redirect it is told that Clova follows none, and not to look at the log", async () => {
  const elsewhere = { Location: "https://clova.example/there" };
  const { report } = await checked(
    fails((response) => void response.writeHead(301, elsewhere).end()),
    { probes },
  );
  const [finding] = report.findings;
  expect(finding).toMatchObject({ rule: "extension-status", received: null });
  expect(finding?.message).toMatch(/^Extension request failed with status code 301: POST .*\/clova\.$/);
  expect(finding?.remedy).toBe(
    "It redirects to https://clova.example/there, but Clova follows no redirects: if that is your extension, use its URL.",
  );
});

test("an error status is told with what came, and what to do", async () => {
  const { report } = await checked(
    fails((response) => sendStatus(response, 500, "oops. no: (LaunchRequest). really")),
    {
      probes,
    },
  );
  const [finding] = report.findings;
  expect(finding?.received).toBe("oops. no: (LaunchRequest). really");
  expect(finding?.message).toMatch(/^Extension request failed with status code 500: POST .*\/clova\.$/);
  expect(finding?.remedy).toMatch(/^Answer each request with 200\. .*is the usual reason\.$/);
});

test("too large an answer is told without the rule that would read more of it", () => {
  const message =
    "Extension answer is larger than 9 bytes: POST clova.example/clova (LaunchRequest). " +
    "The rule `answer.maxBytes` sets what is read.";
  const words = refusalWords(told("extension-response-too-large", message), "kr");
  expect(words.remedy).toBe("Send less: the answer to one request is a few sentences.");
});

test.for<[record: Told, short: string]>([
  [failed("ECONNRESET"), "the connection was closed before the answer was complete (ECONNRESET)"],
  [
    told(
      "extension-timeout",
      "Extension request failed, no complete answer within 8000 ms: POST clova.example/ (IntentRequest A). Clova would.",
    ),
    "no complete answer within 8000 ms",
  ],
  [
    told(
      "extension-status",
      "Extension request failed with status code 500: POST clova.example/ (IntentRequest A). It answered: no slot",
      { status: 500 },
    ),
    "status 500: no slot",
  ],
  [
    told("extension-threw", "Extension handler threw `Error: a: b`: the handler function (IntentRequest A)."),
    "threw `Error: a: b`",
  ],
  [
    told(
      "extension-response-too-large",
      "Extension answer is larger than 9 bytes: POST clova.example/ (IntentRequest).",
    ),
    "larger than 9 bytes",
  ],
  [told("extension-unreachable", "something else"), "something else"],
])("in short %# is what happened", ([record, short]) => {
  expect(refusalInShort(record, "kr")).toBe(short);
});

test("beside a rule of the check stands what happened, and no sentence about it", async () => {
  const report = await checkExtension(
    (request) => {
      if (asked(request) === "Order") return answer({ speech: request.request.intent!.slots!["pizza"]!.value });
      return good(request);
    },
    { model, probes: ["intent Order without slots"] },
  );
  expect(report.findings.find(({ rule }) => rule === "slots-missing-fails")?.received).toMatch(
    /^threw `TypeError: [^`]*`$/,
  );
});
