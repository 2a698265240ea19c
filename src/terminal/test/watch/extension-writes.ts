import { isCode } from "./places.ts";

/** Tells what a handler module writes beside itself while it answers from what somebody saves meanwhile. */
export interface ExtensionWrites {
  /** A run begins, because of these changes or for another reason. */
  begin(changed: readonly string[] | null): void;
  end(): void;
  /** Of a file in the module's folder that no conversation names. */
  isOwn(path: string): boolean;
}

/** What was written before the last answer is told at the latest so long after it, in ms. */
const aftermath = 500;

/**
 * A save during a run is taken for somebody's, once: if a run that has no other reason brings about a change again, the
 * module makes it.
 */
export function createExtensionWrites(): ExtensionWrites {
  const own = new Set<string>();
  const heardDuringRun = new Set<string>();
  let isRunning = false;
  let isEcho = false;
  let ranUntil = -Infinity;
  return {
    begin(changed) {
      isEcho = changed !== null && changed.every((path) => heardDuringRun.has(path));
      heardDuringRun.clear();
      isRunning = true;
    },
    end() {
      isRunning = false;
      ranUntil = performance.now();
    },
    isOwn(path) {
      if ((!isRunning && performance.now() > ranUntil + aftermath) || isCode(path)) return false;
      if (own.has(path)) return true;
      if (isEcho) own.add(path);
      else heardDuringRun.add(path);
      return isEcho;
    },
  };
}
