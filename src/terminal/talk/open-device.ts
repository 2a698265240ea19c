import { createEmulator, type Emulator, type EmulatorOptions, type LoadingProgress } from "../../index.ts";
import type { Choices } from "../command-line/options.ts";
import type { Ending } from "../ending.ts";
import { isHttp } from "../extension/server.ts";
import { openExtension, type ExtensionSource } from "../extension/source.ts";
import { complain } from "../output/output.ts";
import type { Closing } from "./closing.ts";
import { openScreen } from "./faces.ts";
import type { Notices } from "./notices.ts";
import type { SavedOptions } from "./reload/watch-saved.ts";
import { openTraceFile } from "./trace-file.ts";
import type { VerbosityDial } from "./verbosity.ts";

/** What one talk is had with from its beginning to its end. */
export interface Talk {
  readonly choices: Choices;
  readonly options: EmulatorOptions;
  readonly dial: VerbosityDial;
  readonly ending: Ending;
  readonly notices: Notices;
  readonly closing: Closing;
  readonly isTerminal: boolean;
}

export interface OpenedDevice {
  readonly emulator: Emulator;
  readonly source: ExtensionSource;
  /** How far the sound that is being loaded has come; null while none is. */
  readonly loading: () => LoadingProgress | null;
}

/** Switches the device on: its extension, the record of what happens, its page. Rejects as `createEmulator` does. */
export async function openDevice({ choices, options, ending, notices, closing }: Talk): Promise<OpenedDevice> {
  const { notice, news, echo } = notices;
  const trace = choices.trace === undefined ? null : openTraceFile(choices.trace, complain);
  closing.add(() => trace?.close());
  const source = await openExtension(choices, options, { signal: ending.signal, notice: news, echo });
  let opened: Emulator | undefined;
  closing.add(() => source.close(opened?.trace ?? []));
  let loaded: LoadingProgress | null = null;
  const loading = (progress: LoadingProgress | null): void => void (loaded = progress);
  const emulator = (opened = await createEmulator({ ...options, ...source.options, notice, loading }));
  closing.add(() => emulator.close());
  if (trace) emulator.onRecord(trace.write);
  const screen = await openScreen(emulator, choices, notice);
  // The page shows the end, too.
  closing.add(() => emulator.close().then(() => screen?.close()));
  return { emulator, source, loading: () => loaded };
}

/** Takes up what is saved meanwhile, and tells of the extension. Resolves with the choices in force from now on. */
export async function keepUpToDate(
  { choices, dial, notices: { news }, closing, isTerminal }: Talk,
  { emulator, source: { reloadHandler, hasEnded } }: OpenedDevice,
  saved: Pick<SavedOptions, "readChoices" | "since">,
): Promise<() => Choices> {
  const { keepUp } = await import("./reload/keep-up.ts");
  const unlessQuiet = (line: string): void => void (dial.verbosity === "quiet" || news(line));
  const keeping = keepUp({ ...saved, emulator, choices, reloadHandler, dial, news: unlessQuiet, notice: news });
  closing.add(keeping.close);
  if (isHttp(choices.extension)) {
    const { tellOfExtension } = await import("./extension-news.ts");
    closing.add(tellOfExtension(choices.extension, emulator, { isTerminal, hasEnded, notice: news }));
  }
  return keeping.choices;
}
