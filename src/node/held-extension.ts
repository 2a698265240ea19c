import type { Clock, Extension } from "../ports.ts";

/** The extension with the time it takes made real: in virtual time the clock stands still until it has answered. */
export const whileHeld = (extension: Extension, clock: Clock): Extension => ({
  ...extension,
  async send(request, signal) {
    const release = clock.hold();
    try {
      return await extension.send(request, signal);
    } finally {
      // What was answered is taken up before time goes on: that waits for every promise that can.
      release();
    }
  },
});
