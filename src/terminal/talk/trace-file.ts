import { closeSync, openSync, writeSync } from "node:fs";
import { ConfigurationError, systemCode } from "../../errors.ts";
import { printableJson, type TraceRecord } from "../../index.ts";

/** A record as one line of JSON without control characters. */
export const recordAsJson = (record: TraceRecord): string => printableJson(JSON.stringify(record));

export interface TraceFile {
  readonly write: (record: TraceRecord) => void;
  readonly close: () => void;
}

/** Opens the file of `--trace`, emptying it. Throws ConfigurationError where it cannot be written. */
export function openTraceFile(file: string, complain: (message: string) => void): TraceFile {
  let handle: number | null = open(file);
  const close = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  return {
    write(record) {
      if (handle === null) return;
      try {
        writeSync(handle, `${recordAsJson(record)}\n`);
      } catch (error) {
        close();
        complain(`The trace ends here: ${file} cannot be written (${(error as Error).message})`);
      }
    },
    close,
  };
}

function open(file: string): number {
  try {
    return openSync(file, "w");
  } catch (cause) {
    const message = `the trace cannot be written (${systemCode(cause)})`;
    throw new ConfigurationError(message, { file }, { cause });
  }
}
