import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { DriverName, FromHost, ToHost } from "./protocol.ts";

/** A running audio host. It does not keep our process alive. */
export interface HostLink {
  send(message: ToHost): void;
  /** Ends a host that hangs; `ended` is called with the reason. */
  kill(reason: string): void;
  /** Resolves when the process is gone; nothing more is called back. */
  close(): Promise<void>;
}

export type HostMessage = Exclude<FromHost, { type: "failed" }>;

export interface HostListener {
  received(message: HostMessage): void;
  /** The host is gone: the driver does not work, or no longer. */
  ended(reason: string): void;
}

export type StartHost = (driver: DriverName, listener: HostListener) => HostLink;

/** Time a host has to go by itself. */
const patience = 1000;

/** Starts an audio host for one driver. */
export const startHost: StartHost = (driver, listener) => {
  const child = fork(builtModule("host-process.js"), [driver], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let reason = "";
  let lastWords = "";
  let isClosed = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data: Buffer) => (lastWords = lastLines(lastWords + data.toString())));
  }
  letGo(child);
  child.on("message", (message: FromHost) => {
    if (isClosed) return;
    if (message.type === "failed") reason = message.detail;
    else listener.received(message);
  });
  child.once("error", (error) => (reason ||= error.message));
  child.once("close", (code, signal) => {
    if (isClosed) return;
    isClosed = true;
    listener.ended(inOneLine(reason || `${lastWords} (${signal ?? `exit code ${code}`})`));
  });

  return {
    send: (message) => void child.send(message, () => undefined), // a failed send is followed by the end
    kill(why) {
      reason = why;
      child.kill("SIGKILL");
    },
    close() {
      isClosed = true;
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => child.kill("SIGKILL"), patience);
        child.ref();
        child.once("exit", () => {
          clearTimeout(timer);
          resolve();
        });
        const message: ToHost = { type: "close" };
        child.send(message, () => undefined);
      });
    },
  };
};

/** A child process cannot run our TypeScript: where the source runs, its build is taken. */
function builtModule(name: string): string {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../../dist/sound/host/${name}`, import.meta.url));
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref();
}

const lastLines = (text: string): string => text.split("\n").slice(-3).join("\n").slice(-400);

/** What a native part printed, made fit for one line of a terminal. */
const inOneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, " ").trim();
