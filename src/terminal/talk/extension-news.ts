import { watchListener, type Emulator, type ListenerNews, type TraceRecord } from "../../index.ts";

export interface ExtensionNewsOptions {
  /** Somebody sits there who may want to know before anything is sent. */
  readonly isTerminal: boolean;
  /** A server of ours has ended, which was told. */
  readonly hasEnded: () => boolean;
  readonly notice: (line: string) => void;
}

/**
 * Tells when an extension is gone, comes or was started anew, as far as that can be seen without calling it; everywhere
 * else, that it answers again after a request that did not reach it. Call the result to end.
 */
export function tellOfExtension(
  url: string,
  emulator: Pick<Emulator, "onRecord">,
  { isTerminal, hasEnded, notice }: ExtensionNewsOptions,
): () => void {
  const place = placeOf(url);
  let wasUnreachable = false;

  function hear(record: TraceRecord): void {
    if (isUnreachable(record)) wasUnreachable = true;
    else if (record.kind === "response" && wasUnreachable) {
      wasUnreachable = false;
      notice(`The extension at ${place} answers again`);
    }
  }

  function seen(news: ListenerNews): void {
    if (news === "stopped" && hasEnded()) return;
    // It has been named already, whenever it answers.
    if (news === "present" || news === "restarted") wasUnreachable = false;
    notice(says[news](place));
  }

  const release = emulator.onRecord(hear);
  const end = isTerminal ? watchListener(url, seen) : null;
  return () => {
    release();
    end?.();
  };
}

const says: Readonly<Record<ListenerNews, (place: string) => string>> = {
  absent: (place) => `The extension at ${place} is not running yet`,
  present: (place) => `The extension at ${place} is running now`,
  stopped: (place) => `The extension at ${place} has stopped`,
  restarted: (place) => `The extension at ${place} was started anew`,
};

/** A fault that was asked for is none of the extension's. */
const isUnreachable = (record: TraceRecord): boolean =>
  (record.kind === "failure" || record.kind === "warning" || record.kind === "note") &&
  record.code === "extension-unreachable" &&
  record.fault === undefined;

/** Without user, password and query, which may hold secrets. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
