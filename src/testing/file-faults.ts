import { ConfigurationError } from "../errors.ts";

/** Told what is wrong with a file; it may throw, and then that is all that is told. */
export type OnFault = (fault: ConfigurationError) => void;

export interface FileFaults {
  readonly add: OnFault;
  /** Throws what was wrong, the first ten in one error with the place of the first. */
  throwIfAny(): void;
}

const most = 10;

/** Collects what is wrong with a file, so that it can be put right in one go. */
export function fileFaults(): FileFaults {
  const faults: ConfigurationError[] = [];
  return {
    add: (fault) => void faults.push(fault),
    throwIfAny() {
      const [first, ...others] = faults.sort(byPlace);
      if (first === undefined) return;
      if (others.length === 0) throw first;
      // The error puts its place in front by itself.
      const place = new ConfigurationError("", first).message;
      const more = faults.length - most;
      const messages = [
        first.message.slice(place.length),
        ...others.slice(0, most - 1).map(({ message }) => message),
        ...(more > 0 ? [`and ${more} faults more`] : []),
      ];
      throw new ConfigurationError(messages.join("\n"), first, { cause: first });
    },
  };
}

const byPlace = (one: ConfigurationError, other: ConfigurationError): number =>
  (one.line ?? Infinity) - (other.line ?? Infinity) || (one.column ?? 0) - (other.column ?? 0);
