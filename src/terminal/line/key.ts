/** A key as node:readline tells it. */
export interface Key {
  readonly sequence?: string | undefined;
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

/** Keys with what they are held together with, in a short way to write it: `C-r`, `M-f`, `S-tab`, `up`. */
export function nameOf({ name = "", ctrl, meta, shift }: Key): string {
  // Escape alone is told as held together with itself.
  const held = [ctrl && "C", meta && name !== "escape" && "M", shift && name === "tab" && "S"].filter(Boolean);
  return [...held, name].join("-");
}
