// What a handler module's thread is told, and what it tells.

import type { MessagePort } from "node:worker_threads";

/** What the thread is given: the module, and where it hears and tells. */
export interface WorkerData {
  readonly file: string;
  readonly port: MessagePort;
  /** Shared: how many characters it has printed that nobody has read yet. */
  readonly unread: Int32Array;
}

export type ToWorker =
  /** Of an answer that has more bytes than the limit nothing is told but that. */
  | { readonly type: "call"; readonly id: number; readonly body: string; readonly limit: number }
  /** Answered by whoever is not stuck. */
  | { readonly type: "ping" };

export type FromWorker =
  | { readonly type: "ready" }
  /** The module cannot be used at all. */
  | { readonly type: "unusable"; readonly reason: string; readonly line?: number }
  | { readonly type: "printed"; readonly stream: PrintStream; readonly text: string }
  | { readonly type: "begun"; readonly id: number }
  /** No body where nothing was returned. */
  | { readonly type: "answer"; readonly id: number; readonly body: string | undefined }
  | { readonly type: "tooLarge"; readonly id: number }
  | { readonly type: "fault"; readonly id: number; readonly message: string; readonly stack: string | undefined }
  | { readonly type: "pong" };

export type PrintStream = "stdout" | "stderr";
