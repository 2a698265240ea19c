import { expect, test } from "vitest";
import { extensionFailed } from "../../src/clova/reply.ts";
import type { ClovaSettings } from "../../src/clova/state.ts";
import { story } from "./story.ts";

// What the failure of a very first request advises.

type Change = Partial<Pick<ClovaSettings, "region" | "messageFormat" | "signature">>;

/** The remedy when the request after the launch, or the launch itself, is answered with this status. */
function remedy(status: number, said = "", change: Change = {}): string | undefined {
  const { settings, state } = launched(change);
  const message = `Extension request failed with status code ${status}: POST x.${said}`;
  const failure = { code: "extension-status", message, status };
  const { effects } = extensionFailed(settings, state, { id: "r1", failure }, 0);
  const told = effects.find((effect) => effect.type === "report");
  expect(told).toMatchObject({ severity: "failure", code: "extension-status", message });
  return told?.remedy;
}

function launched(change: Change) {
  const clova = story();
  clova.say("피자봇 시작해줘");
  return { settings: { ...clova.settings.clova, ...change }, state: clova.state.clova };
}

const trust = "If it checks signatures, it has to be told to trust this emulator's key: docs/signatures.md";
const sent =
  "If it compares `applicationId`, that was `com.example.pizzabot.ko`: the `extensionId` in your model's `extension.json`";
const japanese = "If it was written for LINE Clova, try a Japanese device: `--device jp-friends`";

test.each([401, 403])("status %i may be about the signature, the extension's id or the format", (status) => {
  expect(remedy(status)).toBe(`${trust}. ${sent}. ${japanese}`);
});

test.each([400, 422, 500])("status %i is what SDKs answer to a request they cannot read", (status) => {
  expect(remedy(status)).toBe(japanese);
});

test.each([204, 301, 307, 404, 405, 407, 413, 429, 502, 503, 504])(
  "status %i says nothing about the request",
  (status) => {
    expect(remedy(status)).toBeUndefined();
  },
);

test("what names the signature is about that alone", () => {
  expect(remedy(500, " It answered: Invalid signature")).toBe(trust);
  expect(remedy(403, " It answered: wrong signature")).toBe(trust);
});

test("what names the extension's id is about that alone", () => {
  for (const said of ["Invalid application id: x", "ApplicationIdMismatch", "extensionId is not mine"])
    expect(remedy(500, ` It answered: ${said}`)).toBe(sent);
});

test("a format without an id is the remedy's first word where an extension looks for it", () => {
  const said = " It answered: Cannot read properties of undefined (reading 'applicationId')";
  expect(remedy(500, said, { messageFormat: "2017" })).toBe(
    `If it compares \`applicationId\`, the message format \`2017\` has none. ${japanese}`,
  );
});

test("in Japan the format of real devices is proposed, unless it was sent", () => {
  const real = "If it was written for LINE Clova, try the format of real ones: `--message-format line-1.0`";
  expect(remedy(400, "", { region: "jp", messageFormat: "2018" })).toBe(real);
  expect(remedy(400, "", { region: "jp", messageFormat: "line-1.0" })).toBeUndefined();
});

test.each([
  ["wrong", "The signature is wrong on purpose: `--signature wrong`"],
  ["none", "No signature was sent, on purpose: `--signature none`"],
] as const)("a signature that is to be refused is named: %s", (signature, words) => {
  expect(remedy(500, " It answered: Invalid signature", { signature })).toBe(words);
  expect(remedy(403, "", { signature })).toBe(`${words}. ${sent}. ${japanese}`);
  expect(remedy(401, "", { signature: "own" })).toContain(trust);
});

test("nothing is advised once the extension has answered well", () => {
  const clova = story();
  clova.say("피자봇 시작해줘");
  clova.answer("r1");
  clova.say("메뉴 알려줘");
  const failure = { code: "extension-status", message: "Extension request failed with status code 403", status: 403 };
  const { effects } = extensionFailed(clova.settings.clova, clova.state.clova, { id: "r2", failure }, 0);
  expect(effects.find((effect) => effect.type === "report")).not.toHaveProperty("remedy");
});

test("nothing of this is advised where no status came", () => {
  const { settings, state } = launched({});
  const failure = { code: "extension-timeout", message: "no complete answer, wrong signature or not" };
  const { effects } = extensionFailed(settings, state, { id: "r1", failure }, 0);
  expect(effects.find((effect) => effect.type === "report")).not.toHaveProperty("remedy");
});
