import { AssertionError } from "node:assert";
import { deviceMatchers, type DeviceMatcher, type DeviceMatchers } from "./device-matchers.ts";
import { foundAt } from "./misuse.ts";
import type { Subject } from "./subject.ts";

/**
 * The matchers without a test runner's `expect`: throws AssertionError where one is not met.
 *
 * @example
 * expectTurn(await clova.stayQuiet()).toHaveReprompted();
 * expectTurn(clova).not.toBeListening();
 */
export const expectTurn = (subject: Subject): DeviceMatchers & { readonly not: DeviceMatchers } => ({
  ...assertions(subject, true),
  not: assertions(subject, false),
});

function assertions(subject: unknown, isMeant: boolean): DeviceMatchers {
  const entries = Object.entries(deviceMatchers).map(([name, matcher]) => [
    name,
    assertion(name, matcher, subject, isMeant),
  ]);
  return Object.fromEntries(entries) as DeviceMatchers;
}

function assertion(operator: string, matcher: DeviceMatcher, subject: unknown, isMeant: boolean) {
  return function assertIt(...args: readonly unknown[]): void {
    const { pass, message, expected, actual } = foundAt(assertIt, () => matcher(subject, ...args));
    if (pass === isMeant) return;
    throw new AssertionError({ message: message(), expected, actual, operator, stackStartFn: assertIt });
  };
}
