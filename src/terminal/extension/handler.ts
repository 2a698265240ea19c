import { loadHandler, type LoadedHandler } from "../../index.ts";
import { complain } from "../output/output.ts";
import type { RunSecrets } from "../secrets.ts";

interface HandlerOptions {
  readonly signal: AbortSignal;
  readonly secrets: RunSecrets;
  /** Told what it prints, instead of stderr. */
  readonly tell?: (line: string) => void;
}

/** Loads the module of `--handler`. Rejects with ConfigurationError, and with the reason of the signal. */
export const openHandler = (
  file: string,
  { signal, secrets, tell = complain }: HandlerOptions,
): Promise<LoadedHandler> =>
  secrets.hideInFaults(() => loadHandler(file, { signal, output: (line) => tell(secrets.hide(line)) }));
