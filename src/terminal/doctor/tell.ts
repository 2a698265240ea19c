import { printable } from "../../index.ts";
import { fitted } from "../output/fitted.ts";
import { shareable } from "./shareable.ts";

const fence = "```";

/** Lines of the report on stdout: nothing in them is private. What stands between fences stays whole, to be copied. */
export function tell(lines: readonly string[]): void {
  let isWhole = false;
  for (const line of lines.map((each) => shareable(each))) {
    if (line === fence) isWhole = !isWhole;
    process.stdout.write(isWhole ? `${printable(line)}\n` : fitted([line], process.stdout));
  }
}
