/** Leaves the terminal to the shell, and has it again. */
export interface Suspension {
  readonly leave: () => void;
  readonly comeBack: () => void;
}

const canStop = process.platform !== "win32";

/** Ctrl-Z: stops every process of this job, as the terminal would have done. */
export function suspend({ leave }: Suspension): void {
  if (!canStop) return;
  leave();
  // To the job, so that `npm start` stops with it; a handler for the signal would keep it from stopping.
  process.kill(0, "SIGSTOP");
}

/** Watches for the end of a stop, whoever stopped the process. Call the result to end. */
export function onSuspend({ leave, comeBack }: Suspension): () => void {
  if (!canStop) return () => undefined;
  const stopped = (): void => suspend({ leave, comeBack });
  process.on("SIGTSTP", stopped);
  process.on("SIGCONT", comeBack);
  return () => {
    process.off("SIGTSTP", stopped);
    process.off("SIGCONT", comeBack);
  };
}
