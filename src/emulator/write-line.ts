import type { Line } from "./conversation-line.ts";

/** A line as one would write it. */
export function writeLine(line: Line): string {
  switch (line.type) {
    case "say":
      return line.text;
    case "wait":
      return `/wait ${duration(line.ms)}`;
    case "intent":
      return ["/intent", line.name, ...line.slots.map(([name, value]) => `${name}=${value}`)].join(" ");
    case "press":
      return `/press ${line.button}`;
    case "seek":
      return `/seek ${duration(line.ms)}`;
    case "event": {
      const payload = line.payload === null ? "" : ` ${JSON.stringify(line.payload)}`;
      return `/event ${line.namespace}.${line.name}${payload}`;
    }
    case "link":
      return `/link ${line.accessToken}`;
    case "user":
      return `/user ${line.userId}`;
    case "show":
      return `/show ${line.what}${line.what === "screen" && line.file !== undefined ? ` ${line.file}` : ""}`;
    case "save":
      return `/save ${line.file}${line.times ? " --times" : ""}`;
    case "quiet":
    case "wake":
    case "launch":
    case "end":
    case "unlink":
    case "help":
    case "quit":
      return `/${line.type}`;
  }
}

function duration(ms: number): string {
  for (const [unit, size] of [
    ["h", 3_600_000],
    ["m", 60_000],
    ["s", 1000],
  ] as const) {
    if (ms >= size && ms % size === 0) return `${ms / size}${unit}`;
  }
  return `${ms}ms`;
}
