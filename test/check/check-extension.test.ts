import { createPublicKey, createVerify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { checkExtension } from "../../src/check/check-extension.ts";
import type { CheckFinding, CheckReport } from "../../src/check/report.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import { ConfigurationError } from "../../src/errors.ts";
import { answer } from "../extensions/answer.ts";
import { rsaKey } from "../servers/rsa-key.ts";
import { asked, checked, good, key, model, rulesIn, sendJson, sendStatus, type Respond } from "./checked.ts";

const foundBy = ({ findings }: CheckReport, wanted: string): CheckFinding | undefined =>
  findings.find(({ rule }) => rule === wanted);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a good extension has no error, and every probe passes but those of its signature", async () => {
  const { report } = await checked((_, request) => good(request));
  expect(rulesIn(report)).toEqual([]);
  expect(report.summary.error).toBe(0);
  expect(report.leftOut).toEqual([]);
  const found = report.probes.filter(({ status }) => status !== "passed").map(({ name }) => name);
  expect(found).toEqual(["wrong signature", "no signature"]);
  expect(report.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["address-private", "samples.few"]));
});

const publicKey = createPublicKey(rsaKey);

/** Refuses what is not signed by our key. */
const verifying: Respond = (response, request, { headers }) => {
  const verify = createVerify("sha256").update(bodyOf(request));
  const isRight = verify.verify(publicKey, String(headers["signaturecek"] ?? ""), "base64");
  return isRight ? good(request) : sendStatus(response, 400, "bad signature");
};
const bodyOf = (request: CekRequest): string => JSON.stringify(request);

test("an extension that checks signatures has no finding of them", async () => {
  const { report } = await checked(verifying);
  expect(report.findings.filter(({ rule }) => rule.startsWith("signature-"))).toEqual([]);
  expect(report.probes.filter(({ status }) => status !== "passed")).toEqual([]);
});

test("our own signature refused is one finding, and ends the check", async () => {
  const { report, server } = await checked((response) => sendStatus(response, 403, "who are you"));
  expect(
    rulesIn({ ...report, findings: report.findings.filter(({ rule }) => !rule.startsWith("signature-")) }),
  ).toEqual([]);
  expect(foundBy(report, "signature-refused")).toMatchObject({ severity: "error", probe: "launch" });
  expect(foundBy(report, "signature-refused")?.received).toContain("403");
  expect(foundBy(report, "signature-refused")?.remedy).toContain("docs/signatures.md");
  expect(report.leftOut).toContainEqual({ probe: "silence", why: "the extension refuses the signature" });
  expect(server.requests.length).toBeLessThan(6);
});

test("an extension that is not there is one finding, and ends the check", async () => {
  const { url, close } = await unreachable();
  const report = await checkExtension(url, { model });
  await close();
  expect(rulesIn(report)).toEqual(["error extension-unreachable"]);
  expect(report.leftOut.length).toBeGreaterThan(20);
  expect(new Set(report.leftOut.map(({ why }) => why))).toEqual(new Set(["the extension cannot be reached"]));
});

async function unreachable() {
  const { unusedPort } = await import("../servers/http-fixture.ts");
  return { url: `http://127.0.0.1:${await unusedPort()}/clova`, close: () => Promise.resolve() };
}

test.for<[what: string, respond: Respond, found: readonly string[], probe: string]>([
  [
    "fails without slots",
    (response, request) =>
      request.request.intent?.name === "Order" && !request.request.intent.slots?.["pizza"]
        ? sendStatus(response, 500, "TypeError: slots.pizza is undefined")
        : good(request),
    ["error slots-missing-fails"],
    "intent Order without slots",
  ],
  [
    "fails at an intent it does not know",
    (response, request) =>
      asked(request).startsWith("NoSuch") ? sendStatus(response, 500, "no handler") : good(request),
    ["warning intent-unknown-fails"],
    "unknown intent",
  ],
  [
    "fails at built-in intents",
    (response, request) => (asked(request).startsWith("Clova.") ? sendStatus(response, 500) : good(request)),
    ["error intent-builtin-fails", "error intent-first-fails", "error intent-unmatched-fails"],
    "built-in Clova.YesIntent, unmatched words",
  ],
  [
    "needs a launch before each intent",
    (response, request) =>
      request.session.new && asked(request) !== "LaunchRequest" ? sendStatus(response, 500) : good(request),
    ["error intent-first-fails"],
    "end",
  ],
  ["ends at the launch", () => answer({ speech: "안녕", ends: true }), ["note launch-ends"], "end"],
  [
    "opens the microphone without a word",
    (_, request) => (asked(request) === "List" ? answer({}) : good(request)),
    ["warning open-without-words"],
    "intent List",
  ],
  [
    "speaks for minutes",
    (_, request) => (asked(request) === "List" ? answer({ speech: "가나다라마바사. ".repeat(110) }) : good(request)),
    ["note speech-lasts-long", "note speech-total-long"],
    "intent List",
  ],
  [
    "redirects",
    (response, request) =>
      asked(request) === "List"
        ? void response.writeHead(302, { Location: "http://192.0.2.1/elsewhere" }).end()
        : good(request),
    ["error extension-status"],
    "intent List",
  ],
  [
    "answers HTML",
    (response, request) =>
      asked(request) === "List" ? void response.writeHead(200).end("<html>hello</html>") : good(request),
    ["error answer-not-json", "warning answer-content-type"],
    "intent List",
  ],
  [
    "answers far too much",
    (response, request) =>
      asked(request) === "List" ? sendJson(response, { much: "x".repeat(2 << 20) }) : good(request),
    ["error extension-response-too-large"],
    "intent List",
  ],
  [
    "fails at the end of a session",
    (response, request) => (asked(request) === "SessionEndedRequest" ? sendStatus(response, 500) : good(request)),
    ["note end-fails"],
    "end",
  ],
  [
    "fails with a screen",
    (response, request) =>
      request.context.System.device.display?.size === "none" ? good(request) : sendStatus(response, 500),
    ["error screen-fails"],
    "screen",
  ],
  [
    "fails with a linked account",
    (response, request) => (request.session.user.accessToken ? sendStatus(response, 500) : good(request)),
    ["error user-linked-fails"],
    "linked user",
  ],
  [
    "fails when another user speaks",
    (response, request) =>
      request.session.user.userId === request.context.System.user.userId ? good(request) : sendStatus(response, 500),
    ["error user-other-fails"],
    "other user",
  ],
  ["answers everything with 500", (response) => sendStatus(response, 500, "oops"), ["error extension-status"], "end"],
])("an extension that %s is found out", async ([, respond, found, probes]) => {
  const { report } = await checked(respond, { probes: probes.split(", ") });
  expect(rulesIn(report)).toEqual(found);
});

test("a session id it has seen already makes it fail: the second time is told", async () => {
  const seen = new Set<string>();
  const { report } = await checked(
    (response, request) => {
      const id = request.session.sessionId;
      if (request.session.new && seen.has(id)) return sendStatus(response, 500, "duplicate session");
      seen.add(id);
      return good(request);
    },
    { probes: ["repeated request", "parallel requests"] },
  );
  expect(rulesIn(report)).toEqual(["warning request-repeated-fails"]);
});

test("a body that comes in two halves is too much for some", async () => {
  const server = createServer((incoming, response) => {
    incoming.once("data", (chunk: Buffer) => {
      try {
        sendJson(response, good(JSON.parse(chunk.toString()) as CekRequest));
      } catch {
        sendStatus(response, 500, "Unexpected end of JSON input");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const report = await checkExtension(url, { model, key, probes: ["slow request"] });
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  expect(rulesIn(report)).toEqual(["error request-slow-fails"]);
  expect(foundBy(report, "request-slow-fails")?.received).toBe("status 500: Unexpected end of JSON input");
});

test("the repeated request is the same, byte for byte", async () => {
  const { server } = await checked((_, request) => good(request), { probes: ["repeated request"] });
  const counts = new Map<string, number>();
  for (const body of server.bodies) counts.set(body, (counts.get(body) ?? 0) + 1);
  expect([...counts.values()].filter((count) => count === 2)).toHaveLength(1);
});

test("an extension that answers one at a time only is told of it", async () => {
  let busy = 0;
  const { report } = await checked(
    async (response, request) => {
      if (busy > 0) return sendStatus(response, 503, "busy");
      busy++;
      await pause(5);
      busy--;
      return good(request);
    },
    { probes: ["parallel requests"] },
  );
  expect(rulesIn(report)).toEqual(["warning request-parallel-fails"]);
});

test("connections that are dropped now and then are one finding", async () => {
  let count = 0;
  const { report } = await checked((response, request) => {
    if (++count % 5 === 0) return void response.destroy();
    return good(request);
  });
  expect(report.findings.filter(({ rule }) => rule === "extension-unreachable")).toHaveLength(1);
  expect(foundBy(report, "extension-unreachable")).toMatchObject({ severity: "error" });
});

test("the same failure in many probes is one finding that names them all", async () => {
  const { report } = await checked((response, request) =>
    ["Order", "Ask", "List"].includes(asked(request)) ? sendStatus(response, 500, "oops") : good(request),
  );
  expect(foundBy(report, "extension-status")).toMatchObject({
    probe: "intent Order",
    probes: ["intent Order", "intent Order without slots", "intent Ask", "intent Ask without slots", "intent List"],
    received: "oops",
    source: "Extension guide, HTTP message: response",
  });
});

test("where everything fails with an error status, the advice for LINE's extensions is given", async () => {
  const { report } = await checked((response) => sendStatus(response, 500, "oops"), { probes: ["end"] });
  expect(foundBy(report, "extension-status")).toMatchObject({
    received: "oops",
    remedy: expect.stringContaining("try a Japanese device: `--device jp-friends`") as string,
  });
});

test("what cannot be read in an answer is told with its place", async () => {
  const { report } = await checked(
    (_, request) =>
      asked(request) === "List" ? { ...good(request), response: { outputSpeech: 7, card: {} } } : good(request),
    { probes: ["intent List"] },
  );
  expect(report.findings.find(({ severity }) => severity === "error")).toMatchObject({
    probe: "intent List",
    rule: "answer-value",
    path: "response.outputSpeech",
    received: "7",
    line: 1,
    source: "Extension guide, Custom extension message: response",
  });
});

test("intents are said with the values of their samples, and sent without any", async () => {
  const probes = ["intent Order", "intent Order without slots"];
  const { server } = await checked((_, request) => good(request), { probes });
  const orders = server.requests.filter((request) => asked(request) === "Order");
  expect(orders.map(({ request }) => request.intent?.slots)).toEqual([{ pizza: { name: "pizza", value: "치즈" } }, {}]);
});

const skillEvents = ["event ClovaSkill.SkillEnabled", "event ClovaSkill.SkillDisabled"];

test("a Japanese device tells of ClovaSkill events, and sends null slots", async () => {
  const options = { device: "jp-friends", lang: "ko", probes: ["null slots", ...skillEvents] } as const;
  const { server, report } = await checked((_, request) => good(request), options);
  const events = server.requests.flatMap(({ request: { event } }) => (event?.name ? [event.name] : []));
  expect(events).toEqual(["SkillEnabled", "SkillDisabled"]);
  expect(server.requests.some(({ request }) => request.intent?.name !== "" && request.intent?.slots === null)).toBe(
    true,
  );
  expect(report.device).toBe("jp-friends");
});

test("an event that fails is a warning", async () => {
  const { report } = await checked(
    (response, request) => (asked(request) === "EventRequest" ? sendStatus(response, 500) : good(request)),
    { device: "jp-friends", lang: "ko", probes: skillEvents },
  );
  expect(foundBy(report, "event-fails")).toMatchObject({
    severity: "warning",
    probes: skillEvents,
  });
});

test("a severity that settings choose is taken, and `off` is not told", async () => {
  const fails: Respond = (response, request) =>
    asked(request).startsWith("NoSuch") ? sendStatus(response, 500) : good(request);
  const probes = ["unknown intent", "wrong signature"];
  const { report } = await checked(fails, {
    probes,
    rules: { "intent-unknown-fails": "error", "address-private": "off" },
  });
  expect(foundBy(report, "intent-unknown-fails")?.severity).toBe("error");
  expect(foundBy(report, "address-private")).toBeUndefined();
  expect(foundBy(report, "signature-wrong-accepted")).toBeDefined();
});

test("a handler is checked too, without what only HTTP has", async () => {
  const report = await checkExtension(good, { model });
  expect(report.extension).toBe("the handler function");
  expect(report.findings.filter(({ probe }) => probe !== "model")).toEqual([]);
  expect(report.probes.map(({ name }) => name)).not.toContain("no signature");
});

test("neither tokens nor what is secret in an address is told", async () => {
  const accessToken = "a-very-secret-token";
  const probes = ["linked user"];
  const { server } = await checked((_, request) => good(request), { probes });
  const address = new URL(server.url);
  address.username = "me";
  address.password = "hidden";
  const url = `${address.href}?key=hush`;
  const report = await checkExtension(url, { model, key, accessToken, probes });
  expect(report.extension).toBe(`${server.url}?…`);
  const { report: echo } = await checked(
    (response, { session }) => sendStatus(response, 500, `token ${session.user.accessToken ?? accessToken}`),
    { accessToken, probes },
  );
  const told = JSON.stringify([report, echo]);
  for (const secret of [accessToken, "hidden", "hush"]) expect(told).not.toContain(secret);
  expect(JSON.stringify(echo)).toContain("<token>");
});

test.for<[what: string, options: object, message: string]>([
  ["an option that is none", { clock: "real" }, "a check has no option `clock`"],
  ["a signature", { signature: "none" }, "a check has no option `signature`"],
  ["a signal that is none", { signal: 9 }, "option `signal` must be an AbortSignal, got"],
  ["a device that is none", { device: "kr-speakr" }, "there is no device `kr-speakr`"],
  ["a limit that is too high", { limits: { requests: 201 } }, "`limits.requests` must be a whole number from 1 to 200"],
  ["a baseline that is none", { baseline: {} }, "`baseline` must be a list of findings"],
  ["a probe that is none", { probes: ["lunch"] }, "there is no probe `lunch`. Did you mean `launch`?"],
  ["a rule that is none", { rules: { "no-such": "off" } }, "there is no rule `no-such`"],
])("refuses %s", async ([, options, message]) => {
  const checking = checkExtension("http://127.0.0.1:1/", options);
  await expect(checking).rejects.toThrow(ConfigurationError);
  await expect(checkExtension("http://127.0.0.1:1/", options)).rejects.toThrow(message);
});

test("refuses what is no address", async () => {
  await expect(checkExtension("ftp://somewhere/", {})).rejects.toThrow(ConfigurationError);
  expect(model.intents).toHaveLength(3);
});
