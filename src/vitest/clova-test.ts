import { test, type TestAPI } from "vitest";
import type { EmulatorOptions } from "../assembly/options.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { withEmulator } from "../testing/with-emulator.ts";

export interface ClovaFixtures {
  /** What is other than `clovaTest` was given: `test.override({ clovaOptions: { device: "jp-wave" } })`. */
  readonly clovaOptions: EmulatorOptions;
  /** A device for this test alone, made before it and closed after it, also when it fails. */
  readonly clova: Emulator;
}

/**
 * Vitest's `test` with a device for each test that asks for one.
 *
 * @example
 * const test = clovaTest({ extension: "demo" });
 *
 * test("greets", async ({ clova }) => {
 *   expect(await clova.say("피자봇 시작해줘")).toHaveSaid("무엇을 주문할까요?");
 * });
 */
export const clovaTest = (options: EmulatorOptions = {}): TestAPI<ClovaFixtures> =>
  test.extend<ClovaFixtures>({
    clovaOptions: {},
    clova: ({ clovaOptions }, use) => withEmulator({ ...options, ...clovaOptions }, use),
  });
