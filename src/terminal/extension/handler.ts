import { loadHandler, printable, type LoadedHandler } from "../../index.ts";
import { complain, complainAsIs } from "../output/output.ts";
import type { RunSecrets } from "./secrets.ts";

interface HandlerOptions {
  readonly signal: AbortSignal;
  readonly secrets: RunSecrets;
  /** Told what we have to say of it, instead of stderr. */
  readonly tell?: (line: string) => void;
  /** Told what it prints, instead of stderr. */
  readonly echo?: (line: string) => void;
  /** Loading that takes longer is told, in ms. */
  readonly unnoticed?: number;
}

/** So long a module may take to be loaded, in ms. */
const patience = 30_000;

/** Loads the module of `--handler`. Rejects with ConfigurationError, and with the reason of the signal. */
export async function openHandler(
  file: string,
  { signal, secrets, tell = complain, echo = complainAsIs, unnoticed = 2000 }: HandlerOptions,
): Promise<LoadedHandler> {
  const output = (line: string): void => echo(secrets.hide(line));
  const notice = (line: string): void => tell(secrets.hide(line));
  async function noticed<Result>(load: () => Promise<Result>): Promise<Result> {
    const late = setTimeout(
      () => tell(`Still loading ${printable(file)}, for ${patience / 1000} s at most …`),
      unnoticed,
    );
    try {
      return await secrets.hideInFaults(load);
    } finally {
      clearTimeout(late);
    }
  }
  const loaded = await noticed(() => loadHandler(file, { signal, patience, output, notice }));
  return { ...loaded, reload: (options) => noticed(() => loaded.reload(options)) };
}
