import { printable } from "../index.ts";

/** One line on stdout, from which every control character has been taken. */
export function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** One line on stderr: what went wrong, or what had to be done otherwise than asked. */
export function complain(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
