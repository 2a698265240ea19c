import { layered } from "../command-line/layers.ts";
import type { Choices } from "../command-line/options.ts";
import type { ShellLine } from "../command-line/values.ts";
import { isHttp } from "./server.ts";

/** Where the extension of conversation files comes from. */
export interface NamedExtension {
  /** The URL or `demo`, where that is what was named. */
  readonly address: string | undefined;
  /** The file of a handler module, where that is. */
  readonly handler: string | undefined;
  /** The command line names it, so that what the files name does not count. */
  readonly isForAll: boolean;
  /** Starts the server. */
  readonly serve: ShellLine | undefined;
  /** The command line asks for the server, so that one without a URL is a slip. */
  readonly isServeGiven: boolean;
}

/** What the command line names, else what the settings name. */
export function namedExtension(given: Choices, settings: Choices): NamedExtension {
  const { extension: address, handler, serve } = layered(settings, given);
  return {
    address,
    handler,
    isForAll: given.extension !== undefined || given.handler !== undefined,
    serve,
    isServeGiven: given.serve !== undefined,
  };
}

/** The URLs that are called by files that name these extensions themselves. */
export function calledUrls({ address, isForAll }: NamedExtension, named: readonly unknown[]): readonly string[] {
  const called = isForAll ? [address] : named.map((own) => own ?? address);
  return [...new Set(called.filter(isHttp))];
}
