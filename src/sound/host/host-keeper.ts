import type { HostLink, HostMessage, StartHost } from "./host-link.ts";
import type { DriverName, ToHost } from "./protocol.ts";

/** Keeps an audio host at work: of the first driver that opens, and once more if it dies later. */
export interface HostKeeper {
  /** Starts a host; there is none. */
  open(): void;
  send(message: ToHost): void;
  /** Ends the host if that many ms pass in silence. Keeps our process alive while something is heard, too. */
  expectAnswer(ms: number, otherwise: string): void;
  /** It need not say anything. */
  leaveAlone(): void;
  /** Resolves when the host is gone; nothing more is called back. */
  close(): Promise<void>;
}

export interface HostKeeperListener {
  received(message: HostMessage): void;
  /** The host is gone, with all it had; another one may be opened. */
  lost(): void;
  /** There is none that works, or none any more. */
  gaveUp(why: string): void;
}

/** Milliseconds a host may take to open its device. */
const patience = 15_000;

export function createHostKeeper(
  drivers: readonly DriverName[],
  start: StartHost,
  listener: HostKeeperListener,
): HostKeeper {
  const candidates = [...drivers];
  const refusals = new Map<DriverName, string>();
  let host: HostLink | null = null;
  let isReady = false;
  let hasRestarted = false;
  let watch: NodeJS.Timeout | undefined;

  function open(): void {
    const driver = candidates[0];
    if (driver === undefined) return listener.gaveUp(`No sound device: ${summary(refusals)}; going on without sound.`);
    isReady = false;
    host = start(driver, {
      received(message) {
        isReady = true;
        listener.received(message);
      },
      ended: (reason) => lose(driver, reason),
    });
    expectAnswer(patience, "it did not open in time");
  }

  function lose(driver: DriverName, reason: string): void {
    host = null;
    leaveAlone();
    if (!isReady) {
      refusals.set(driver, reason);
      candidates.shift();
    } else if (hasRestarted) {
      return listener.gaveUp(`The sound device failed (\`${driver}\`: ${reason}); going on without sound.`);
    } else {
      hasRestarted = true;
    }
    listener.lost();
  }

  function expectAnswer(ms: number, otherwise: string): void {
    leaveAlone();
    watch = setTimeout(() => host?.kill(otherwise), ms);
  }

  const leaveAlone = (): void => clearTimeout(watch);

  function close(): Promise<void> {
    leaveAlone();
    return host?.close() ?? Promise.resolve();
  }

  return { open, send: (message) => host?.send(message), expectAnswer, leaveAlone, close };
}

/** One line: native parts are long-winded, and `doctor` shows all of it. */
function summary(refusals: ReadonlyMap<DriverName, string>): string {
  const [first, ...others] = refusals;
  if (first !== undefined && others.length === 0) return `\`${first[0]}\` does not work here (${first[1]})`;
  return `none of ${[...refusals.keys()].join(", ")} works here`;
}
