import { createContext, Script, type Context } from "node:vm";

// A regular expression from a file may take years over one line. Only a context of its own can be interrupted.

/** In ms of real time; a sane expression takes a thousandth of it. */
const patience = 250;

const script = new Script("pattern.test(line)");
let context: Context | undefined;

/** Whether the line matches; null if that took too long to find out. */
export function patternMatches(pattern: RegExp, line: string): boolean | null {
  context ??= createContext({});
  Object.assign(context, { pattern, line });
  try {
    return script.runInContext(context, { timeout: patience }) as boolean;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return null;
    throw error;
  }
}
