import { setTimeout } from "node:timers/promises";
import { UsageError } from "../../errors.ts";
import { startCommand, type StartedCommand } from "../../index.ts";
import { complain, complainAsIs } from "../output/output.ts";
import type { RunSecrets } from "./secrets.ts";
import type { ShellLine } from "../command-line/values.ts";

/** The server of an extension, started for as long as it is needed. */
export interface ExtensionServer {
  /** It has ended by itself. */
  readonly hasEnded: boolean;
  /** Starts it anew where it has ended by itself. */
  revive(): Promise<void>;
  /** What it printed last, for whoever looks for the reason of a failure. */
  tell(): Promise<void>;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly urls: readonly string[];
  readonly signal: AbortSignal;
  readonly secrets: RunSecrets;
  /** Told in one line when it ends by itself. */
  readonly notice?: (line: string) => void;
}

/** In ms. */
const moment = 100;

/** Rejects with ConfigurationError where it does not start. */
export async function serve(
  { command, folder }: ShellLine,
  { urls, signal, secrets, notice }: ServeOptions,
): Promise<ExtensionServer> {
  const onEnd = (why: string): void => notice?.(secrets.hide(`The server has ended: \`${command}\` ${why}`));
  const start = (): Promise<StartedCommand> =>
    secrets.hideInFaults(() => startCommand({ command, folder, urls: waitedFor(urls), signal, onEnd }));
  const tell = (line: string): void => complain(secrets.hide(line));
  let started = await start();
  return {
    get hasEnded() {
      return started.ended !== null;
    },
    async revive() {
      if (started.ended === null) return;
      tell(`The server had ended: \`${command}\` ${started.ended}. It is started again.`);
      await started.close();
      started = await start();
    },
    async tell() {
      // What it has just printed may still be on its way.
      await setTimeout(moment);
      const { ended, lastLines } = started;
      if (ended !== null && !notice) tell(`\`${command}\` ${ended} while it was needed.`);
      if (lastLines.length === 0) return;
      tell(`The last lines of \`${command}\`:`);
      for (const line of lastLines) complainAsIs(secrets.hide(`  ${line}`));
    },
    close: () => started.close(),
  };
}

/** The URLs a server may be started for. */
export const isHttp = (extension: unknown): extension is string =>
  typeof extension === "string" && /^\s*https?:\/\//i.test(extension);

/** The servers of this machine, where there are any: only those can be started here. */
function waitedFor(urls: readonly string[]): readonly string[] {
  const here = urls.filter(
    (url) => URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname),
  );
  return here.length > 0 ? here : urls;
}

export const needsUrl = (): UsageError =>
  new UsageError(
    "`--serve` starts the server of an extension and waits until it can be reached: name its http(s) URL, " +
      "as EXTENSION of `talk`, with `--extension URL` of `test`, or as `extension` in the settings or the conversation file",
  );
