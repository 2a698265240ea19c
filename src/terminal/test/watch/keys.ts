/** What whoever watches may ask for. */
export type WatchKey = "all" | "failed" | "update" | "quit" | "interrupt";

const keys: Readonly<Record<string, WatchKey>> = {
  a: "all",
  f: "failed",
  u: "update",
  q: "quit",
  "\u0003": "interrupt", // Ctrl-C, which a raw terminal leaves to us
  "\u0004": "quit",
};

/** Tells the keys of a terminal, or the end of a pipe as `quit`. Call the result to leave stdin as it was. */
export function readKeys(onKey: (key: WatchKey) => void): () => void {
  const { stdin } = process;
  const onData = (data: Buffer): void => {
    if (!stdin.isTTY) return;
    for (const sign of data.toString()) {
      const key = keys[sign.toLowerCase()];
      if (key !== undefined) onKey(key);
    }
  };
  const onEnd = (): void => onKey("quit");
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on("data", onData);
  stdin.once("end", onEnd);
  stdin.once("error", onEnd);
  stdin.resume();
  return () => {
    stdin.off("data", onData);
    stdin.off("end", onEnd);
    stdin.pause();
    if (stdin.isTTY) stdin.setRawMode(false);
  };
}
