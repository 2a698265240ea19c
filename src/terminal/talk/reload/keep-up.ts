import { setTimeout } from "node:timers/promises";
import type { Choices } from "../../command-line/options.ts";
import type { SavedOptions } from "./watch-saved.ts";

/** A pipe whose lines end sooner is not worth watching a folder for, nor loading what does. */
const soonOver = 300;

export interface KeepingUp {
  /** What is in force now. */
  readonly choices: () => Choices;
  readonly close: () => Promise<void>;
}

/** Takes up what is saved while one talks: settings, profile, model and handler module, each with a line about it. */
export function keepUp(options: SavedOptions): KeepingUp {
  const ending = new AbortController();
  const { signal } = ending;
  const whileOpen = (tell: (line: string) => void) => (line: string) => {
    if (!signal.aborted) tell(line);
  };
  const [news, notice] = [whileOpen(options.news), whileOpen(options.notice)];
  let current = options.choices;
  const begun = setTimeout(soonOver, undefined, { signal, ref: false }).then(
    async () => {
      const { watchSaved } = await import("./watch-saved.ts");
      return watchSaved({ ...options, news, notice }, signal, (choices) => (current = choices));
    },
    () => () => Promise.resolve(),
  );
  return {
    choices: () => current,
    async close() {
      ending.abort();
      await (
        await begun
      )();
    },
  };
}
