import { fitted } from "../output/fitted.ts";
import { shareable } from "./shareable.ts";

/** Lines of the report on stdout: nothing in them is private. */
export const tell = (lines: readonly string[]): void =>
  void process.stdout.write(
    fitted(
      lines.map((line) => shareable(line)),
      process.stdout,
    ),
  );
