import type { EmulatorOptions } from "../assembly/options.ts";
import type { TraceRecord } from "../emulator/trace.ts";

// With which options a conversation was had. They may hold tokens, so they are no part of its result.

const options = new WeakMap<readonly TraceRecord[], EmulatorOptions>();

export const rememberOptions = (trace: readonly TraceRecord[], had: EmulatorOptions): void =>
  void options.set(trace, had);

/** The options of the conversation that this trace tells; undefined for any other. */
export const optionsHad = (trace: readonly TraceRecord[]): EmulatorOptions | undefined => options.get(trace);
