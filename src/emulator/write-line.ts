import { writeDuration } from "../duration.ts";
import type { Line } from "./conversation-line.ts";
import { writeShow } from "./show-line.ts";

/** A line as one would write it. */
export function writeLine(line: Line): string {
  switch (line.type) {
    case "say":
      return line.text;
    case "wait":
      return `/wait ${writeDuration(line.ms)}`;
    case "intent":
      return ["/intent", line.name, ...line.slots.map(([name, value]) => `${name}=${value}`)].join(" ");
    case "press":
      return `/press ${line.button}`;
    case "seek":
      return `/seek ${writeDuration(line.ms)}`;
    case "event": {
      const payload = line.payload === null ? "" : ` ${JSON.stringify(line.payload)}`;
      return `/event ${line.namespace}.${line.name}${payload}`;
    }
    case "link":
      return `/link ${line.accessToken}`;
    case "user":
      return `/user ${line.userId}`;
    case "back":
      return line.lines === 1 ? "/back" : `/back ${line.lines}`;
    case "show":
      return writeShow(line);
    case "verbosity":
      return line.verbosity === null ? "/verbosity" : `/verbosity ${line.verbosity}`;
    case "save":
      return `/save ${/^["']|(^|\s)--/.test(line.file) ? `"${line.file}"` : line.file}${line.times ? " --times" : ""}`;
    case "quiet":
    case "wake":
    case "launch":
    case "end":
    case "unlink":
    case "resend":
    case "help":
    case "quit":
      return `/${line.type}`;
  }
}
