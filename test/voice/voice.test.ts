import { expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { createVoice } from "../../src/voice/voice.ts";

const absent = () => false;

it("takes the embedded voice where it is installed", () => {
  expect(createVoice("auto", { notice: unexpected, installed: () => true }).name).toBe("espeak");
});

it("goes on silently where it is not, and says so once", () => {
  const notices: string[] = [];
  expect(createVoice("auto", { notice: (line) => notices.push(line), installed: absent }).name).toBe("silent");
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain("@echogarden/espeak-ng-emscripten");
});

it("refuses a named voice that is not installed, and says how to install it", () => {
  const create = () => createVoice("espeak", { notice: unexpected, installed: absent });
  expect(create).toThrow(ConfigurationError);
  expect(create).toThrow("npm install @echogarden/espeak-ng-emscripten");
});

it("is silent without a word when that is wished", () => {
  expect(createVoice("silent", { notice: unexpected, installed: absent }).name).toBe("silent");
});

function unexpected(line: string): void {
  throw new Error(`unexpected notice: ${line}`);
}
