import { placeOf, type ConfigurationError, type EmulatorError } from "../../errors.ts";
import { printable } from "../../index.ts";
import { translated, translatedBehind } from "../language/language.ts";

/** One line on stdout, from which every control character has been taken. */
export function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** Why something cannot be done, on stderr; a fault may have lines of its own below it. */
export function complainOf(error: ConfigurationError | EmulatorError): void {
  const [first = "", ...others] = error.message.split("\n");
  complainAsIs(translatedBehind("file" in error ? placeOf(error) : "", first));
  others.forEach(complain);
}

/** One line on stderr, in the user's language: what went wrong, or what had to be done otherwise than asked. */
export const complain = (line: string): void => complainAsIs(translated(line));

/** The same for a line that somebody else has written. */
export function complainAsIs(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
