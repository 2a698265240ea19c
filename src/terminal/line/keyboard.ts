import readline from "node:readline";
import { isInBackground } from "../background.ts";
import type { Key } from "./key.ts";

export interface Keyboard {
  /** Hands the keys to others for a while, and takes them back. */
  release(): void;
  grab(): void;
  /** For good. */
  close(): void;
}

export interface KeyboardOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly onKey: (typed: string | undefined, key: Key) => void;
  readonly onPaste: (text: string) => void;
  /** Nobody types any more. */
  readonly onGone: () => void;
}

/** A terminal then tells where a paste begins and ends. */
const tellPastes = "\u001b[?2004h";
const tellNoPastes = "\u001b[?2004l";
/** Pressed by somebody: within a paste it hardly comes by itself. */
const isCtrlC = (chunk: string): boolean => chunk !== "" && chunk.replaceAll("\u0003", "") === "";
/** So long one waits for the rest of a key that begins as Escape does, in ms. */
const escapeTime = 50;

/** Takes the keyboard of a terminal over, key by key. */
export function openKeyboard({ input, output, onKey, onPaste, onGone }: KeyboardOptions): Keyboard {
  let pasted: string | null = null;
  /** What the keys of now came in. */
  let chunk = "";
  let isOpen = true;
  let isGrabbed = false;

  function keypress(typed: string | undefined, key: Key): void {
    // The end of a paste may get lost, and one may begin within another.
    if (pasted !== null && isCtrlC(chunk)) pasted = null;
    if (key.name === "paste-start") pasted ??= "";
    else if (key.name === "paste-end") {
      const text = pasted ?? "";
      pasted = null;
      onPaste(text);
    } else if (pasted !== null) pasted += key.sequence ?? "";
    else onKey(typed, key);
  }

  const came = (data: Buffer | string): void => void (chunk = data.toString());
  const gone = (): void => {
    if (isOpen) onGone();
  };
  const sane = (): void => void output.write(tellNoPastes);

  function grab(): void {
    // The system would stop whoever changes the terminal of somebody else.
    if (!isOpen || isInBackground()) return;
    isGrabbed = true;
    // Whoever had the terminal may have changed it behind the back of Node.js, which does nothing twice.
    input.setRawMode(false);
    input.setRawMode(true);
    output.write(tellPastes);
    input.resume();
  }

  function release(): void {
    if (!isGrabbed) return;
    isGrabbed = false;
    sane();
    input.setRawMode(false);
    input.pause();
  }

  // Before what makes keys of it.
  input.prependListener("data", came);
  readline.emitKeypressEvents(input, { escapeCodeTimeout: escapeTime } as unknown as readline.Interface);
  input.on("keypress", keypress);
  input.on("end", gone);
  input.on("error", gone);
  grab();
  // Also where a fault ends the process.
  process.on("exit", release);

  return {
    grab,
    release,
    close() {
      if (!isOpen) return;
      isOpen = false;
      release();
      // Listening to it made it flow, also where it was never ours.
      input.pause();
      input.off("data", came);
      input.off("keypress", keypress);
      input.off("end", gone);
      input.off("error", gone);
      process.off("exit", release);
    },
  };
}
