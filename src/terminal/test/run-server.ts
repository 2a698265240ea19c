import { readUses } from "../../index.ts";
import { calledUrls } from "../extension/named-extension.ts";
import { needsUrl, serve, type ExtensionServer } from "../extension/server.ts";
import type { RunSecrets } from "../extension/secrets.ts";
import type { TestPlan } from "./plan.ts";

/** The server of `--serve`, which outlives the runs it is for. */
export interface RunServer {
  /** Sees to it that it runs, where these files call one. */
  prepare(files: readonly string[], signal: AbortSignal): Promise<void>;
  tell(): Promise<void>;
  close(): Promise<void>;
}

export function createRunServer(plan: TestPlan, secrets: RunSecrets): RunServer {
  const { serve: line, isServeGiven } = plan.extension;
  let server: ExtensionServer | null = null;
  let reached: ReadonlySet<string> = new Set();

  const close = async (): Promise<void> => {
    await server?.close();
    server = null;
  };
  return {
    async prepare(files, signal) {
      if (line === undefined) return;
      const urls = await urlsOf(plan, files);
      const addresses = new Set(urls.map(originOf));
      // A file that was changed may call it at another port.
      if (server !== null && ![...addresses].every((address) => reached.has(address))) await close();
      if (server !== null) return server.revive();
      if (urls.length === 0 && isServeGiven) throw needsUrl();
      if (urls.length === 0) return;
      server = await serve(line, { urls, signal, secrets });
      reached = addresses;
    },
    async tell() {
      await server?.tell();
    },
    close,
  };
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** The URLs that these files will call. */
export async function urlsOf({ extension }: TestPlan, files: readonly string[]): Promise<readonly string[]> {
  const uses = await Promise.all(files.map(readUses));
  return calledUrls(
    extension,
    uses.map((use) => use?.extension),
  );
}
