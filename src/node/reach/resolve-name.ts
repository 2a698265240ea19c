import { execFile } from "node:child_process";
import type { LookupAddress } from "node:dns";

/** Prints the addresses, or the code of what went wrong. */
const program = `require("node:dns").lookup(process.argv[1], { all: true, verbatim: true }, (error, addresses) =>
  process.stdout.write(JSON.stringify(error ? { code: error.code } : { addresses })));`;

/**
 * The addresses of a name, as the system has them. It is asked in a process of its own: nobody can take the question back
 * from a system that does not answer, and Node.js does not end before it does. Rejects with the system's code, and with the
 * signal's reason.
 */
export function resolveName(
  hostname: string,
  signal: AbortSignal,
  command: readonly [string, ...string[]] = [process.execPath, "-e", program, "--"],
): Promise<readonly LookupAddress[]> {
  const [file, ...args] = command;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const child = execFile(file, [...args, hostname], { windowsHide: true }, (error, stdout) => {
      signal.removeEventListener("abort", giveUp);
      if (error !== null) return reject(signal.aborted ? (signal.reason as Error) : error);
      const { code, addresses = [] } = JSON.parse(stdout) as { code?: string; addresses?: LookupAddress[] };
      if (code === undefined) resolve(addresses);
      else reject(Object.assign(new Error(code), { code }));
    });
    const giveUp = (): void => void child.kill("SIGKILL");
    signal.addEventListener("abort", giveUp);
  });
}
