import { printable, readLine, UsageError } from "../../index.ts";
import type { Line, WrittenLine } from "../../index.ts";

// What may be said and done from afar. Whoever holds the token can talk with the device; its account, its files and its
// life belong to whoever started it.

const yes = null;
const skips = "it goes past recognition, which only the device's own terminal may";
const writes = "it writes a file, which only the device's own terminal may";
const undoes = "it takes back what was said, which only the device's own terminal may";
const account = "the account belongs to whoever started the device";

/** Why a line is not taken up when it comes from a viewer, as a clause. */
const refusals: Readonly<Record<Line["type"], string | null>> = {
  say: yes,
  quiet: yes,
  wait: yes,
  wake: yes,
  press: yes,
  seek: yes,
  show: yes,
  back: undoes,
  resend: undoes,
  launch: skips,
  intent: skips,
  end: skips,
  event: skips,
  link: account,
  unlink: account,
  user: account,
  verbosity: "it is about what the device's own terminal shows",
  save: writes,
  help: "it is for the device's own terminal",
  quit: "it would switch the device off for everybody",
};

export const longestLine = 2_000;

export type RemoteLine =
  | { readonly ok: true; readonly written: WrittenLine }
  /** A sentence. */
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): RemoteLine => ({ ok: false, reason });

export function readRemoteLine(text: string): RemoteLine {
  // A saved conversation would have it as several lines.
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    return refused("A line has no line breaks or other control characters in it.");
  if (text.length > longestLine) return refused(`The line is longer than ${longestLine} characters.`);
  try {
    const written = readLine(text);
    if (written === null) return refused("The line is empty: write what to say, or a line such as `/quiet`.");
    const { line } = written;
    const reason = "file" in line && line.type === "show" ? writes : refusals[line.type];
    // What stands behind it is not repeated: it may be a token.
    return reason === null ? { ok: true, written } : refused(`\`/${line.type}\` is refused here: ${reason}.`);
  } catch (error) {
    if (error instanceof UsageError) return refused(printable(error.message));
    throw error;
  }
}
