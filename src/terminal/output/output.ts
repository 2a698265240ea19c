import { printable } from "../../index.ts";

/** One line on stdout, from which every control character has been taken. */
export function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** Why something cannot be done, on stderr; a fault may have lines of its own below it. */
export const complainOf = ({ message }: Error): void => message.split("\n").forEach(complain);

/** One line on stderr: what went wrong, or what had to be done otherwise than asked. */
export function complain(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
