import { deviceMatchers } from "../testing/matchers/device-matchers.ts";
import { foundAt } from "../testing/matchers/misuse.ts";

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

/** As vitest calls them. Its own comparison of values is left out: the message says it all. */
export const matchersOfVitest = Object.fromEntries(
  Object.entries(deviceMatchers).map(([name, matcher]) => [
    name,
    function matches(subject: unknown, ...args: readonly unknown[]): Result {
      const { pass, message } = foundAt(matches, () => matcher(subject, ...args));
      return { pass, message };
    },
  ]),
);
