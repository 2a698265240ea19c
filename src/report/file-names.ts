import { html, trusted, type Markup } from "./markup.ts";
import { shownText } from "./shown-text.ts";

/** The folder that all of these files are in, with its last `/`; empty where there is none. */
export function commonFolder(files: readonly string[]): string {
  const [first = "", ...others] = files;
  let end = first.lastIndexOf("/") + 1;
  while (end > 0 && !others.every((file) => file.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf("/", end - 2) + 1;
  }
  return first.slice(0, end);
}

/** A path that may be broken behind each of its folders, and before its ending. */
export const pathMarkup = (path: string, most = 300): Markup =>
  trusted(
    shownText(path, most)
      .split(/(?<=[/\\])|(?=\.conversation$)/)
      .map((part) => html`${part}`.markup)
      .join("<wbr>"),
  );
