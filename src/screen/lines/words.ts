import type { Link } from "../card/card.ts";
import { grouped } from "./plain-text.ts";

/** The few words of ours that stand among those of a card. */
export interface Words {
  readonly picture: string;
  readonly background: string;
  readonly icon: string;
  readonly cover: string;
  readonly logo: string;
  /** In front of where a touch leads. */
  readonly roles: Readonly<Record<Link["role"], string>>;
  readonly onTouch: string;
  readonly media: string;
  readonly noLink: string;
  readonly close: string;
  readonly live: string;
  readonly adult: string;
  readonly lyrics: string;
  readonly on: string;
  readonly disabled: string;
  readonly failure: (template: string) => string;
  readonly more: (count: number) => string;
  readonly moreLines: (count: number) => string;
}

export const words: Words = {
  picture: "picture",
  background: "background",
  icon: "icon",
  cover: "cover",
  logo: "logo",
  roles: { page: "→ ", app: "app → ", media: "▶ ", notice: "→ ", action: "on touch: " },
  onTouch: "on touch: ",
  media: "▶ ",
  noLink: "not a link",
  close: "Close",
  live: "LIVE",
  adult: "19+",
  lyrics: "lyrics",
  on: "on",
  disabled: "disabled",
  failure: (template) => `${template} cannot be drawn; the device shows instead:`,
  more: (count) => `and ${grouped(count)} more`,
  moreLines: (count) => `and ${grouped(count)} more ${count === 1 ? "line" : "lines"}`,
};
