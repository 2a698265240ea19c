import { expect } from "vitest";
import type { Place } from "../../src/errors.ts";

/** A ConfigurationError that says this, about this place and no other. */
export const isAConfigurationError = (message: string, { file, line, column, path }: Place): Error =>
  expect.objectContaining({
    name: "ConfigurationError",
    message: expect.stringContaining(message) as string,
    file,
    line,
    column,
    path,
  }) as Error;
