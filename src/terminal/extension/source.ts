import type { EmulatorOptions, LoadedHandler, TraceRecord } from "../../index.ts";
import { isHttp, needsUrl, serve, type ExtensionServer } from "./server.ts";
import { openHandler } from "./handler.ts";
import { createRunSecrets } from "./secrets.ts";
import type { Choices } from "../command-line/options.ts";

/** Where the extension of one conversation comes from, if it has to be brought about. */
export interface ExtensionSource {
  readonly options: Pick<EmulatorOptions, "extension" | "onToken">;
  /** Loads the handler module anew, where there is one. Rejects with ConfigurationError. */
  readonly reloadHandler: LoadedHandler["reload"] | undefined;
  /** A server that was started here has ended by itself, which was told. */
  readonly hasEnded: () => boolean;
  /** Takes tokens out of a line. */
  readonly hide: (line: string) => string;
  /** Ends what was started; where the extension failed, what its server printed is told. */
  close(trace: readonly TraceRecord[]): Promise<void>;
}

interface SourceOptions {
  readonly signal: AbortSignal;
  readonly notice: (line: string) => void;
  /** Told what a handler module prints. */
  readonly echo: (line: string) => void;
}

/** Loads the handler module or starts the server that was chosen. Rejects with ConfigurationError or UsageError. */
export async function openExtension(
  { handler: file, serve: line, extension }: Choices,
  options: EmulatorOptions,
  { signal, notice, echo }: SourceOptions,
): Promise<ExtensionSource> {
  const secrets = createRunSecrets(options);
  let server: ExtensionServer | undefined;
  let handler: LoadedHandler | undefined;
  if (file !== undefined) handler = await openHandler(file, { signal, secrets, tell: notice, echo });
  else if (line !== undefined) {
    if (!isHttp(extension)) throw needsUrl();
    server = await serve(line, { urls: [extension], signal, secrets, notice });
  }
  return {
    hide: secrets.hide,
    options: { onToken: secrets.add, ...(handler && { extension: handler.handler }) },
    reloadHandler: handler?.reload,
    hasEnded: () => server?.hasEnded === true,
    async close(trace) {
      if (trace.some((record) => record.kind === "failure" && record.code.startsWith("extension-")))
        await server?.tell();
      await handler?.close();
      await server?.close();
    },
  };
}
