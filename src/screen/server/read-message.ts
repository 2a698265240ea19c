import type { ClientMessage } from "../protocol.ts";

type Members = Readonly<Record<string, unknown>>;

/** A text of a viewer as the message it is; null where it is none. Members nobody knows are passed over. */
export function readMessage(text: string): ClientMessage | null {
  const members = membersOf(text);
  if (members === null) return null;
  const { line, id, speaking, painted } = members;
  if ([line, speaking, painted].filter((member) => member !== undefined).length !== 1) return null;
  if (typeof line === "string") {
    if (id === undefined) return { line };
    return typeof id === "string" || typeof id === "number" ? { line, id } : null;
  }
  if (typeof speaking === "boolean") return { speaking };
  return typeof painted === "number" && Number.isSafeInteger(painted) && painted >= 0 ? { painted } : null;
}

/** The token in the first message; null where there is none. */
export function readToken(text: string): string | null {
  const token = membersOf(text)?.token;
  return typeof token === "string" ? token : null;
}

function membersOf(text: string): Members | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : null;
  } catch {
    return null;
  }
}
