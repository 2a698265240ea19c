// The words of `/show`.

export const shown = ["request", "response", "session", "player", "screen"] as const;
export type Shown = (typeof shown)[number];

export type ShowLine =
  /** The last one, or the one with this id. */
  | { readonly type: "show"; readonly what: "request" | "response"; readonly id?: string }
  | { readonly type: "show"; readonly what: "session" | "player" }
  /** As a picture, where a file is named. */
  | { readonly type: "show"; readonly what: "screen"; readonly file?: string };

/** Null when the words are wrong. */
export function readShow(words: string): ShowLine | null {
  const [, name, rest] = /^(\S+)(?:\s+(.*))?$/s.exec(words) ?? [];
  const what = shown.find((one) => one === name);
  switch (what) {
    case undefined:
      return null;
    case "request":
    case "response":
      if (rest === undefined) return { type: "show", what };
      return /^r[1-9]\d{0,8}$/.test(rest) ? { type: "show", what, id: rest } : null;
    case "session":
    case "player":
      return rest === undefined ? { type: "show", what } : null;
    case "screen":
      if (rest === undefined) return { type: "show", what };
      return /[^/\\]\.png$/i.test(rest) ? { type: "show", what, file: rest } : null;
  }
}

/** As one would write it. */
export function writeShow(line: ShowLine): string {
  const rest = line.what === "screen" ? line.file : "id" in line ? line.id : undefined;
  return `/show ${line.what}${rest === undefined ? "" : ` ${rest}`}`;
}
