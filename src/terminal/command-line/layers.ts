import type { Choices } from "./options.ts";

// Choices of several places, one upon the other.

/** Both, the later choices winning; switches are merged one by one. */
export const merged = (first: Choices, then: Choices): Choices => ({
  ...first,
  ...then,
  rules: { ...first.rules, ...then.rules },
});

/**
 * The same, where what is named as the extension in one place takes the place of the one of the other: an address, a
 * handler module, and the server that goes with the address.
 */
export function layered(below: Choices, above: Choices): Choices {
  const { handler: _handler, ...served } = below;
  if (above.extension === undefined && above.handler === undefined) {
    return merged(above.serve === undefined ? below : served, above);
  }
  const { extension: _extension, serve: _serve, ...others } = served;
  return merged(others, above);
}
