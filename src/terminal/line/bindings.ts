/** What keys do besides editing the text, which is node:readline's. */
export type Act =
  | "enter"
  | "complete"
  | "complete backwards"
  | "earlier line"
  | "later line"
  | "search"
  | "clear the screen"
  | "interrupt"
  | "end, or delete"
  | "suspend";

export const bindings: Readonly<Record<string, Act>> = {
  return: "enter",
  enter: "enter",
  tab: "complete",
  "S-tab": "complete backwards",
  up: "earlier line",
  "C-p": "earlier line",
  down: "later line",
  "C-n": "later line",
  "C-r": "search",
  "C-l": "clear the screen",
  "C-c": "interrupt",
  "C-d": "end, or delete",
  "C-z": "suspend",
};

/** A menu stays open for these, and for no others. */
export const inMenu: ReadonlySet<Act | undefined> = new Set<Act>(["complete", "complete backwards"]);

/** With these one goes on through the history; with others the next way begins anew. */
export const inHistory: ReadonlySet<Act | undefined> = new Set<Act>([
  "complete",
  "complete backwards",
  "earlier line",
  "later line",
]);
