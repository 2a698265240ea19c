import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { bin, installed, temporaryFolder } from "./run-bin.ts";

export const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

export interface Terminal {
  /** Types text as it is. */
  type(text: string): void;
  /** Pastes text in one piece. */
  paste(text: string): void;
  /** Presses a key by its name: `Enter`, `C-c`. */
  press(key: string): void;
  /** Closes the window. */
  hangUp(): void;
  /** Another size. */
  resize(columns: number, rows: number): void;
  /** The processes of the program in it, oldest first. */
  processes(): number[];
  /** What stands on the screen, without empty lines. */
  screen(): string;
  /** The same with all that has gone up and out. */
  everything(): string;
  /** Where the cursor is, and the text of its row. */
  cursor(): { readonly column: number; readonly row: string };
  isCursorShown(): boolean;
  /** Resolves with the screen when it fits. */
  shows(expected: RegExp): Promise<string>;
}

/** A shell in a terminal of its own, with `clova-device` in it. */
export function openTerminal({
  columns = 90,
  rows = 40,
  env = {},
  node = process.execPath,
}: { columns?: number; rows?: number; env?: Record<string, string>; node?: string } = {}): Terminal {
  const folder = temporaryFolder();
  const socket = join(folder, "tmux");
  const tmux = (...args: string[]): string => execFileSync("tmux", ["-S", socket, "-u", ...args], { encoding: "utf8" });
  const path = `${installed}:${process.env["PATH"]}`;
  const variables = {
    LC_ALL: "C.UTF-8",
    PATH: path,
    ...env,
    CLOVA_DEVICE_HOME: folder,
    PS1: "$ ",
    HOME: folder,
    HISTFILE: "",
  };
  const settings = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const shell = ["env", "-u", "NO_COLOR", "-u", "FORCE_COLOR", ...settings, "bash", "--norc", "--noprofile"];
  tmux("-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(rows), "-c", folder, ...shell);
  onTestFinished(() => void spawnSync("tmux", ["-S", socket, "kill-server"]));

  const captured = (...args: string[]): string => tmux("capture-pane", "-p", "-J", ...args).replace(/\n+/g, "\n");
  const screen = (): string => captured();
  const terminal: Terminal = {
    type: (text) => void tmux("send-keys", "-l", text),
    paste(text) {
      tmux("set-buffer", text);
      // Marked, where the program has asked for it.
      tmux("paste-buffer", "-p");
    },
    press: (key) => void tmux("send-keys", key),
    hangUp: () => void tmux("kill-server"),
    resize: (width, height) => void tmux("resize-window", "-x", String(width), "-y", String(height)),
    processes() {
      const terminalName = tmux("display-message", "-p", "#{pane_tty}").trim().replace("/dev/", "");
      const listed = execFileSync("ps", ["-t", terminalName, "-o", "pid=,args=", "--sort", "start_time"], {
        encoding: "utf8",
      });
      return listed
        .split("\n")
        .filter((line) => line.includes(bin))
        .map((line) => Number.parseInt(line, 10));
    },
    screen,
    everything: () => captured("-S", "-"),
    cursor() {
      const [column = 0, row = 0] = tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split(" ").map(Number);
      return { column, row: tmux("capture-pane", "-p").split("\n")[row] ?? "" };
    },
    isCursorShown: () => tmux("display-message", "-p", "#{cursor_flag}").trim() === "1",
    async shows(expected) {
      const end = performance.now() + 8000;
      for (;;) {
        const seen = screen();
        if (expected.test(seen)) return seen;
        if (performance.now() > end) throw new Error(`the screen never showed ${String(expected)}:\n${seen}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
  // The shell would turn the marks of a paste off by itself.
  terminal.type(`bind "set enable-bracketed-paste off"; alias clova-device='${node} ${bin}'; clear`);
  terminal.press("Enter");
  return terminal;
}
