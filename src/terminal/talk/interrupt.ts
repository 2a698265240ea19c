import { translated } from "../language/language.ts";

/** Ctrl-C: once it cuts what is said, twice it ends. */
export interface Interrupt {
  press(): void;
  /** Another key was pressed: the next Ctrl-C is a first one again. */
  forget(): void;
}

export interface InterruptOptions {
  /** Cuts the speech, and gives up what is typed. */
  readonly cut: () => void;
  readonly end: () => void;
  /** Tells what the next press does; null when it does no more. */
  readonly tell: (hint: string | null) => void;
}

/** So long the second press counts as one, in ms. */
const window = 3000;

export function createInterrupt({ cut, end, tell }: InterruptOptions): Interrupt {
  let timer: NodeJS.Timeout | null = null;

  function forget(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    tell(null);
  }

  return {
    press() {
      if (timer !== null) {
        forget();
        return end();
      }
      timer = setTimeout(forget, window).unref();
      cut();
      tell(translated("Ctrl-C again ends, as Ctrl-D and /quit do"));
    },
    forget,
  };
}
