import { homedir } from "node:os";
import { printable } from "../../index.ts";

/** A line as it may be shown to others: no controls, the home folder as `~`, no user or password in a URL. */
export function shareable(line: string, homes: readonly string[] = homesHere()): string {
  return homes.reduce(withoutHome, printable(line).replace(userOfUrl, "$1"));
}

const userOfUrl = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;

const homesHere = (): readonly string[] => [process.env["HOME"] ?? "", homedir()];

/** Nobody's home is the root of everything; what only begins with its name is another folder. */
function withoutHome(line: string, home: string): string {
  const folder = home.replace(/[/\\]+$/, "");
  if (folder.length < 2) return line;
  return line
    .split(folder)
    .reduce((before, after) => before + (/^[\p{L}\p{N}_.-]/u.test(after) ? folder : "~") + after);
}
