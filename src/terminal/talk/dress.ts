import { styleText } from "node:util";
import type { Light, TraceRecord } from "../../index.ts";

type Style = Parameters<typeof styleText>[0];

/** A transcript line in the colours of a terminal; without colours (NO_COLOR) it is the same line. */
export const dressed = (record: TraceRecord, line: string): string => {
  const style = styleOf(record);
  return style === null ? line : styleText(style, line);
};

function styleOf({ kind }: TraceRecord): Style | null {
  switch (kind) {
    case "input":
      return "bold";
    case "speech":
      return "cyan";
    case "card":
      return "magenta";
    case "player":
      return "blue";
    case "warning":
      return "yellow";
    case "failure":
      return "red";
    case "listening":
    case "request":
    case "session":
      return "dim";
    default:
      return null;
  }
}

const colours: Readonly<Record<Light["colour"], Style>> = {
  none: "dim",
  green: "green",
  "warm white": "yellowBright",
  red: "red",
};

/** A text in the colour of the device's light. */
export const lit = ({ colour }: Light, text: string): string => styleText(colours[colour], text);
