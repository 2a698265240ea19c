/** Which rows a terminal breaks anew when its width changes; what is too wide in others is cut off. */
export type Reflow = "all" | "not that of the cursor" | "none";

/** As the terminals say of themselves in the environment. Most break all of them. */
export function reflowOf(env: NodeJS.ProcessEnv): Reflow {
  if (env["TMUX"] !== undefined) return "all";
  if (env["TERM_PROGRAM"] === "vscode") return "not that of the cursor";
  return env["XTERM_VERSION"] === undefined ? "all" : "none";
}
