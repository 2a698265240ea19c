import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import { thrown } from "./excerpt.ts";
import type { FromWorker, ToWorker, WorkerData } from "./handler-messages.ts";
import { sendOutput } from "./handler-output.ts";

// A handler module in a thread of its own: it may loop, crash or end itself, and nobody else does.

// A port of ours: what the module itself posts to its parent is no message of this thread's.
const { file, port, unread } = workerData as WorkerData;
const tell = (message: FromWorker): void => port.postMessage(message);
sendOutput(tell, unread);

type Call = Extract<ToWorker, { type: "call" }>;
type Function = (...args: readonly unknown[]) => unknown;

const isFunction = (value: unknown): value is Function => typeof value === "function";
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A module's own default and `handler`, then the same of what a CommonJS module exports. */
function handlerIn(module: unknown): Function | undefined {
  const main = memberOf(module, "default");
  return [main, memberOf(module, "handler"), memberOf(main, "default"), memberOf(main, "handler")].find(isFunction);
}

/** As AWS Lambda calls it: what a third parameter is handed counts, unless something is returned. */
function called(handler: Function, request: unknown): unknown {
  if (handler.length < 3) return handler(request, {});
  return new Promise((resolve, reject) => {
    const done = (fault: unknown, answer: unknown): void =>
      fault === null || fault === undefined ? resolve(answer) : reject(asError(fault));
    const returned = handler(request, {}, done);
    if (returned !== undefined) resolve(returned);
  });
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(thrown(fault)));

async function answer(handler: Function, { id, body, limit }: Call): Promise<void> {
  tell({ type: "begun", id });
  let value: unknown;
  try {
    value = await called(handler, JSON.parse(body));
  } catch (fault) {
    return tell({ type: "fault", id, message: `threw \`${thrown(fault)}\``, stack: stackOf(fault) });
  }
  try {
    const text: string | undefined = JSON.stringify(value);
    if (text !== undefined && Buffer.byteLength(text) > limit) tell({ type: "tooLarge", id });
    else tell({ type: "answer", id, body: text });
  } catch (fault) {
    if (isTooLong(fault)) return tell({ type: "tooLarge", id });
    const message = `returned what cannot be written as JSON, \`${thrown(fault)}\``;
    tell({ type: "fault", id, message, stack: undefined });
  }
}

/** There is no text of half a gigabyte. */
const isTooLong = (fault: unknown): boolean => fault instanceof RangeError && fault.message === "Invalid string length";

/** More of a stack is not read. */
const longestStack = 20_000;

/** As text; source maps and the like may have made something else of it. */
function stackOf(fault: unknown): string | undefined {
  try {
    const stack: unknown = fault instanceof Error ? fault.stack : undefined;
    return typeof stack === "string" ? stack.slice(0, longestStack) : undefined;
  } catch {
    return undefined;
  }
}

const longestCheck = 10_000;

/** Node.js tells the line of a syntax error nobody but whoever reads what it prints. */
function lineAtFault(file: string, fault: unknown): { line?: number } {
  if (!(fault instanceof SyntaxError)) return {};
  const { stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8", timeout: longestCheck });
  const [, line] = /:(\d+)$/m.exec(stderr.split("\n")[0] ?? "") ?? [];
  return line === undefined ? {} : { line: Number(line) };
}

try {
  const module: unknown = await import(pathToFileURL(file).href);
  const handler = handlerIn(module);
  if (handler === undefined) {
    tell({ type: "unusable", reason: noFunction(module) });
  } else {
    port.on("message", (message: ToWorker) => {
      if (message.type === "ping") tell({ type: "pong" });
      else void answer(handler, message);
    });
    tell({ type: "ready" });
  }
} catch (fault) {
  tell({ type: "unusable", reason: withWayOut(thrown(fault)), ...lineAtFault(file, fault) });
}

/** Whether Node.js runs TypeScript depends on its version. */
function withWayOut(reason: string): string {
  if (!/Unknown file extension "\.[cm]?ts"/.test(reason)) return reason;
  const { node } = process.versions;
  return `${reason}. Node.js ${node} runs no TypeScript: compile it to JavaScript, or use Node.js 22.18 or newer`;
}

function noFunction(module: unknown): string {
  const names = Object.keys(module as object);
  const has = names.length === 0 ? "it exports nothing" : `it exports ${names.slice(0, 10).join(", ")}`;
  return `there is no function as its default export or as \`handler\`; ${has}. Export (request) => answer`;
}
