import { createEmulator } from "../assembly/create-emulator.ts";
import type { EmulatorOptions } from "../assembly/options.ts";
import type { Emulator } from "../emulator/emulator.ts";

/** What makes one test run like the other. */
export const testDefaults = {
  clock: "virtual",
  voice: "silent",
  sound: "none",
  seed: 1,
  start: "2018-08-10T00:00:00Z",
} as const satisfies EmulatorOptions;

/**
 * A device for tests: virtual time, no sound, and the same ids every time.
 *
 * @example
 * const clova = await createTestEmulator({ extension: (request) => answer(request), model: "./my-model" });
 * const turn = await clova.say("피자봇 시작해줘");
 */
export const createTestEmulator = (options: EmulatorOptions = {}): Promise<Emulator> =>
  createEmulator({ ...testDefaults, ...options });
