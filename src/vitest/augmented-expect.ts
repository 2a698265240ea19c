import type {} from "vitest";
import type { DeviceMatchers } from "../testing/matchers/device-matchers.ts";

// `expect(turn).toHaveSaid(…)` and `expect.toHaveSaid(…)`, which have to be declared alike.

declare module "vitest" {
  // Vitest's own declaration has this parameter, and all have to be the same.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
  interface Matchers<T = any> extends DeviceMatchers<unknown> {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AsymmetricMatchersContaining extends DeviceMatchers<unknown> {}
}
