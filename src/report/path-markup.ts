import { html, trusted, type Markup } from "./markup.ts";
import { shownText } from "./shown-text.ts";

/** A path that may be broken behind each of its folders, and before its ending. */
export const pathMarkup = (path: string, most = 300): Markup =>
  trusted(
    shownText(path, most)
      .split(/(?<=[/\\])|(?=\.conversation$)/)
      .map((part) => html`${part}`.markup)
      .join("<wbr>"),
  );
