import { closeSync, constants, openSync, statSync, writeSync } from "node:fs";
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
    const isPipe = statSync(file, { throwIfNoEntry: false })?.isFIFO() === true;
    return isPipe ? openPipe(file) : openSync(file, "w");
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const message = `the trace cannot be written (${systemCode(cause)})`;
    throw new ConfigurationError(message, { file }, { cause });
  }
}

/** Who simply opens a pipe waits until somebody reads it. */
function openPipe(file: string): number {
  try {
    const trial = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
    const handle = openSync(file, "w");
    closeSync(trial);
    return handle;
  } catch (cause) {
    if (systemCode(cause) !== "ENXIO") throw cause;
    throw new ConfigurationError("nobody reads this pipe; name a file for the trace", { file }, { cause });
  }
}
