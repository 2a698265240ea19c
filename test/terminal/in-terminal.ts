import { test } from "vitest";
import { hasTmux, type Terminal } from "./tmux.ts";

/** Without tmux there is no terminal to test; where everything has to be tested, that is a failure. */
export const inTerminal = (name: string, body: () => Promise<void>): void =>
  test(name, (context) => {
    context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
    return body();
  });

export function start(terminal: Terminal, args = "demo --sound none"): void {
  terminal.type(`clova-device ${args}`);
  terminal.press("Enter");
}

/** The line discipline and the cursor as a shell wants them. */
export async function expectSane(terminal: Terminal, code: number): Promise<void> {
  await terminal.shows(/\n\$\s*$/);
  terminal.type('echo "code $?" $(stty -a | grep -oE -- "-?(icanon|echo|isig)\\b")');
  terminal.press("Enter");
  await terminal.shows(new RegExp(`^code ${code} isig icanon echo$`, "m"));
}
