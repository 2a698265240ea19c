import { spawn, type ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { ConfigurationError } from "../errors.ts";
import { readEndpoint } from "./endpoint.ts";
import { readOutput } from "./output-lines.ts";
import { createProcessGroup } from "./process-group.ts";

export interface StartCommandOptions {
  /** A line for a shell, as in the scripts of a package.json. */
  readonly command: string;
  /** Where it runs (the working folder). */
  readonly folder?: string | undefined;
  /** The http(s) URLs that take a connection once it has started. */
  readonly urls: readonly string[];
  /** How long that may take, in ms (30,000). */
  readonly patience?: number | undefined;
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined;
  /** Told why, when it ends by itself after it has started: `ended with exit code 1`. */
  readonly onEnd?: ((why: string) => void) | undefined;
}

/** A server that was started for a run. */
export interface StartedCommand {
  /** The last lines it printed. */
  readonly lastLines: readonly string[];
  /** Why it is not running any more; null while it is. */
  readonly ended: string | null;
  /** Ends it with all it has started. */
  close(): Promise<void>;
}

const keptLines = 20;
const lookEvery = 50;

/**
 * Starts the server of an extension and waits until it takes connections. Rejects with ConfigurationError where it does
 * not, and where somebody else listens there already; nothing is left running then.
 */
export async function startCommand(options: StartCommandOptions): Promise<StartedCommand> {
  const { command, folder = process.cwd(), urls, patience = 30_000, signal, onEnd } = options;
  const places = urls.map(placeOf);
  for (const place of places) if (await takesConnections(place)) throw new ConfigurationError(taken(place, command));
  const lines: string[] = [];
  const child = spawn(command, {
    shell: true,
    cwd: folder,
    env: { ...process.env, PATH: pathFor(folder) },
    // A group of its own, so that all of it can be ended, and a terminal's Ctrl-C is ours to pass on.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const group = createProcessGroup(child);
  for (const stream of [child.stdout, child.stderr]) {
    readOutput(stream, (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
    });
  }
  const end = watchEnd(child);
  let isClosed = false;
  const started: StartedCommand = {
    lastLines: lines,
    get ended() {
      return end.why;
    },
    close() {
      isClosed = true;
      return group.end();
    },
  };
  try {
    await listening(places, started, { command, patience, signal });
    void end.came.then((why) => isClosed || onEnd?.(why));
    return started;
  } catch (error) {
    // Its last words may still be on their way.
    if (end.why !== null) await Promise.race([end.closed, passed(500)]);
    await group.end();
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError([error.message, ...said(lines)].join("\n"));
  }
}

const said = (lines: readonly string[]): string[] =>
  lines.length === 0 ? ["It printed nothing."] : ["The last it printed:", ...lines.map((line) => `  ${line}`)];

interface End {
  why: string | null;
  /** Resolves with that. */
  readonly came: Promise<string>;
  /** Its output is read to the end. */
  readonly closed: Promise<void>;
}

function watchEnd(child: ChildProcess): End {
  const came = new Promise<string>((resolve) => {
    child.once("error", ({ message }) => resolve((end.why ??= `could not be started (${message})`)));
    child.once("exit", (code, signal) => {
      const why = code === null ? `was ended by ${signal ?? "a signal"}` : `ended with exit code ${code}`;
      resolve((end.why ??= why));
    });
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const end: End = { why: null, came, closed };
  return end;
}

interface Waiting {
  readonly command: string;
  readonly patience: number;
  readonly signal: AbortSignal | undefined;
}

async function listening(
  places: readonly Listening[],
  started: StartedCommand,
  { command, patience, signal }: Waiting,
): Promise<void> {
  const until = performance.now() + patience;
  for (const place of places) {
    for (;;) {
      signal?.throwIfAborted();
      if (started.ended !== null) {
        throw new ConfigurationError(
          `\`${command}\` ${started.ended} before ${place.host}:${place.port} took a connection`,
        );
      }
      // A shell that found no such command has hardly ended when it is first asked.
      await passed(lookEvery, undefined, { signal }).catch(() => undefined);
      // Whoever listens there now that it has ended is somebody else.
      if ((await takesConnections(place)) && started.ended === null) break;
      if (performance.now() > until) {
        const seconds = Math.round(patience / 1000);
        throw new ConfigurationError(
          `\`${command}\` runs, but nothing took a connection at ${place.host}:${place.port} within ${seconds} s. ` +
            "Does it listen at another port than the extension's URL names?",
        );
      }
    }
  }
}

interface Listening {
  readonly host: string;
  readonly port: number;
}

function placeOf(text: string): Listening {
  const { hostname, port, protocol } = readEndpoint(text).url;
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}

const taken = ({ host, port }: Listening, command: string): string =>
  `something listens at ${host}:${port} already, so \`${command}\` is not started. End that, or leave \`--serve\` out`;

/** How long nobody may answer at all: a host that is not there. */
const longestConnect = 1000;

function takesConnections({ host, port }: Listening): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const answer = (takes: boolean): void => {
      socket.destroy();
      resolve(takes);
    };
    socket.setTimeout(longestConnect, () => answer(false));
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}

/** The programs of installed packages come first, as in npm's scripts. */
function pathFor(folder: string): string {
  const found: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    found.push(join(at, "node_modules", ".bin"));
    if (dirname(at) === at) break;
  }
  return [...found, process.env["PATH"] ?? ""].join(delimiter);
}
