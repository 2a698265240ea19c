import { ConfigurationError } from "../errors.ts";

/**
 * Told what is wrong with a file, and what may be written instead, which is told once however many want it. It may throw,
 * and then that is all that is told.
 */
export type OnFault = (fault: ConfigurationError, hint?: string) => void;

export interface FileFaults {
  readonly add: OnFault;
  /** Throws what was wrong, the first ten in one error with the place of the first. */
  throwIfAny(): void;
}

const most = 10;

interface Found {
  readonly fault: ConfigurationError;
  readonly hint: string | undefined;
}

/** Collects what is wrong with a file, so that it can be put right in one go. */
export function fileFaults(): FileFaults {
  const found: Found[] = [];
  return {
    add: (fault, hint) => void found.push({ fault, hint }),
    throwIfAny() {
      const [first] = found.sort(byPlace);
      if (first === undefined) return;
      // The error puts its place in front by itself.
      const place = new ConfigurationError("", first.fault).message;
      const more = found.length - most;
      const messages = [...messagesOf(found.slice(0, most)), ...(more > 0 ? [`and ${more} faults more`] : [])];
      throw new ConfigurationError(messages.join("\n").slice(place.length), first.fault, { cause: first.fault });
    },
  };
}

function messagesOf(found: readonly Found[]): string[] {
  const told = new Set<string>();
  return found.map(({ fault: { message }, hint }) => {
    if (hint === undefined || told.has(hint)) return message;
    told.add(hint);
    return `${message} ${hint}`;
  });
}

const byPlace = ({ fault: one }: Found, { fault: other }: Found): number =>
  (one.line ?? Infinity) - (other.line ?? Infinity) || (one.column ?? 0) - (other.column ?? 0);
