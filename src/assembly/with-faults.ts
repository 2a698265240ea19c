import { hexDigits, seedOf } from "../cic/identifiers.ts";
import { faultyExtension, type FaultyExtensionOptions } from "../node/faulty-extension.ts";
import type { Extension } from "../ports.ts";
import { checkFaults } from "../rules/check-faults.ts";
import type { EmulatorOptions } from "./options.ts";

/** The extension with the faults that were asked for. Which requests they strike by chance, the seed decides. */
export function withFaults(
  extension: Extension,
  { faults: given = [], seed, deadline }: EmulatorOptions & { readonly seed: number; readonly deadline: number },
  world: Pick<FaultyExtensionOptions, "clock" | "rules">,
): Extension {
  const faults = checkFaults(given);
  if (faults.length === 0) return extension;
  const seeds = faults.map((_, index) => seedOf(`fault ${index} ${seed}`));
  const chance = (request: number, fault: number): number =>
    Number(`0x${hexDigits(seeds[fault]!, request, 8)}`) / 2 ** 32;
  return faultyExtension(extension, { faults, deadline, chance, ...world });
}
