import type { EmulatorOptions } from "../assembly/options.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { UsageError } from "../errors.ts";
import { createTestEmulator } from "./test-emulator.ts";

/**
 * Makes a device for tests, lets `use` have it, and closes it whatever comes of that. Brings what `use` brings.
 *
 * @example
 * test("greets", () => withEmulator({ extension: "demo" }, async (clova) => {
 *   expectTurn(await clova.launch()).toHaveSaid("무엇을 주문할까요?");
 * }));
 */
export async function withEmulator<Result>(
  options: EmulatorOptions,
  use: (clova: Emulator) => Result | Promise<Result>,
): Promise<Result> {
  if (typeof use !== "function") {
    throw new UsageError("withEmulator takes the options of the emulator and a function that is given it");
  }
  const clova = await createTestEmulator(options);
  try {
    return await use(clova);
  } finally {
    await clova.close();
  }
}
