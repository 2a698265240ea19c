import { StringDecoder } from "node:string_decoder";
import type { FromWorker, PrintStream } from "./handler-messages.ts";

/** So many characters may wait to be read; who prints more waits too, as for a pipe. */
const mostUnread = 1_000_000;

/**
 * In the thread: sends what is printed as messages. The streams that a thread has by itself keep the process from
 * ending for as long as somebody reads them.
 */
export function sendOutput(tell: (message: FromWorker) => void, unread: Int32Array): void {
  for (const stream of ["stdout", "stderr"] as const) {
    const send = (text: string): void => {
      waitForRoom(unread);
      Atomics.add(unread, 0, text.length);
      tell({ type: "printed", stream, text });
    };
    Object.assign(process[stream], { _write: writer(send), _writev: undefined });
  }
}

type Write = (chunk: string | Uint8Array, encoding: BufferEncoding, done: () => void) => void;

function writer(send: (text: string) => void): Write {
  const decoder = new StringDecoder("utf8");
  return (chunk, encoding, done) => {
    send(decoder.write(typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk)));
    done();
  };
}

function waitForRoom(unread: Int32Array): void {
  for (let count = Atomics.load(unread, 0); count > mostUnread; count = Atomics.load(unread, 0)) {
    Atomics.wait(unread, 0, count);
  }
}

/** At the other end: what was printed, and room for more. */
export function takeOutput(
  { stream, text }: { readonly stream: PrintStream; readonly text: string },
  lines: Readonly<Record<PrintStream, { add(text: string): void }>>,
  unread: Int32Array,
): void {
  lines[stream].add(text);
  Atomics.sub(unread, 0, text.length);
  Atomics.notify(unread, 0);
}
