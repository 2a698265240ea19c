import { UsageError } from "../../errors.ts";

/** So many characters are no line of a conversation, but something else. */
const longest = 16 * 1024 * 1024;

/** The lines of a stream of text as they come, until it ends or `signal` aborts. Windows' line ends and none are fine. */
export async function* linesOf(stream: NodeJS.ReadStream, signal: AbortSignal): AsyncGenerator<string> {
  const stop = (): void => void stream.destroy();
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop);
  stream.setEncoding("utf8");
  let begun: string[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const [first = "", ...others] = chunk.split("\n");
      begun.push(first);
      length += first.length;
      if (length > longest) throw new UsageError(`stdin has a line of more than ${longest} characters`);
      for (const next of others) {
        yield begun.join("");
        begun = [next];
        length = next.length;
      }
    }
    if (length > 0) yield begun.join("");
  } catch (error) {
    if (signal.aborted) return;
    throw error instanceof UsageError ? error : new UsageError(`stdin cannot be read: ${(error as Error).message}`);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
