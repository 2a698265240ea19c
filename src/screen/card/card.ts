// What a screen shows, read from whatever the extension sent and ready to be drawn: everything in it is optional in the
// guides, so nothing here stands for a member that is not there. It is JSON: the page gets the same.

/** Where a touch leads. Nothing is opened by the emulator. */
export interface Target {
  /** As the extension wrote it. */
  readonly address: string;
  /**
   * `web` is http(s); `clova` an action of the device; `app` the address of an app, such as `nmap://…`; `other` what
   * nobody should open, such as `javascript:`, and what is no address.
   */
  readonly kind: "web" | "phone" | "clova" | "app" | "other";
}

/** Something to touch that is no text of the card's own: what it is for, and where it leads. */
export interface Link {
  readonly role: "page" | "app" | "media" | "notice" | "action";
  readonly target: Target;
}

export interface Picture {
  /** As the extension wrote it: whoever fetches it refuses what is not http(s). */
  readonly url: string;
  /** What it is, in the words that stand beside it. */
  readonly alt: string;
}

/** A piece of a text, which the extension may have marked with `<mark>`. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Whom the content is from: a small line below it. */
export interface Source {
  readonly text: string;
  readonly target: Target | null;
}

/** Client guide, Content templates, Common fields. */
export interface Common {
  /** `type` of the template, as it came. */
  readonly template: string;
  readonly subtitle: string | null;
  readonly emoji: string | null;
  readonly source: Source | null;
  readonly links: readonly Link[];
}

/** A row of a Text: small label, large value, detail. */
export interface Row {
  readonly label: string | null;
  readonly value: string | null;
  readonly detail: string | null;
  readonly target: Target | null;
}

/** Entries that are left out because no screen has room for them. */
export interface Shortened {
  readonly more: number;
}

/** `highlight` is very large, with its `unit` behind it; `sentence` large and centred; `paragraph` below `heading`. */
export interface TextCard extends Common, Shortened {
  readonly kind: "text";
  readonly highlight: string | null;
  readonly unit: string | null;
  readonly heading: string | null;
  readonly sentence: string | null;
  readonly paragraph: string | null;
  readonly sub: string | null;
  readonly rows: readonly Row[];
  readonly picture: Picture | null;
  readonly background: Picture | null;
}

export interface ImageTextCard extends Common, Shortened {
  readonly kind: "imageText";
  readonly picture: Picture | null;
  /** Client guide, ImageText, `thumbImageType`: a person is round, a book tall, an album square. */
  readonly shape: "person" | "book" | "album" | null;
  readonly title: string | null;
  readonly lines: readonly string[];
}

export interface ImageEntry {
  readonly picture: Picture | null;
  readonly title: string | null;
  readonly source: Source | null;
}

export interface ImageListCard extends Common, Shortened {
  readonly kind: "imageList";
  readonly images: readonly ImageEntry[];
}

/**
 * Client guide, CardList: 1 picture and words, 2 the same with a link, 3 a video, 4 news without a picture, 5 audio,
 * 6 pictures with a link.
 */
export type CardType = 1 | 2 | 3 | 4 | 5 | 6;

export interface Entry {
  readonly picture: Picture | null;
  readonly title: readonly Run[];
  readonly lines: readonly string[];
  /** A video or a sound. */
  readonly media: Target | null;
  readonly press: string | null;
  readonly pressIcon: Picture | null;
  readonly date: string | null;
  readonly provider: string | null;
  readonly source: Source | null;
  /** Where a touch on the whole card leads. */
  readonly target: Target | null;
  readonly links: readonly Link[];
}

export interface CardListCard extends Common, Shortened {
  readonly kind: "cardList";
  readonly type: CardType;
  readonly entries: readonly Entry[];
  /** Legal words; they have to be shown. */
  readonly notice: { readonly text: string; readonly target: Target | null } | null;
}

export interface PopupButton {
  readonly text: string;
  readonly tone: "positive" | "negative" | "link";
  readonly target: Target | null;
}

/** `alert` has one button that closes it and says nothing of its own. */
export interface PopupCard extends Common {
  readonly kind: "popup";
  readonly display: "popup" | "alert" | "toast";
  readonly title: string | null;
  readonly text: string | null;
  readonly buttons: readonly PopupButton[];
}

export type Piece =
  | { readonly is: "text"; readonly text: string; readonly target: Target | null }
  | { readonly is: "picture"; readonly picture: Picture };

/** Every other template: its own texts and pictures, and behind them those of each entry of its lists. */
export interface GenericCard extends Common, Shortened {
  readonly kind: "generic";
  readonly head: readonly Piece[];
  readonly groups: readonly (readonly Piece[])[];
}

/** Client guide, Common fields, `failureMessage`: a template nobody can draw. */
export interface FailureCard extends Common {
  readonly kind: "failure";
  readonly text: string;
}

/** RenderText: the spoken words. */
export interface WordsCard extends Common {
  readonly kind: "words";
  readonly text: string;
}

export interface Control {
  /** `PLAY_PAUSE`, `NEXT`, `LIKE_DISLIKE`: as the guides name them. */
  readonly name: string;
  readonly enabled: boolean;
  readonly selected: boolean;
}

export interface PlayableItem {
  readonly token: string | null;
  readonly header: string | null;
  readonly title: string | null;
  readonly artist: string | null;
  readonly album: string | null;
  readonly cover: Picture | null;
  readonly isLive: boolean;
  readonly isAdult: boolean;
  /** As lines, times of LRC taken away; empty where there are none, or only a URL. */
  readonly lyrics: readonly string[];
  readonly controls: readonly Control[];
}

/** Client guide, TemplateRuntime, RenderPlayerInfo. */
export interface PlayerCard extends Common, Shortened {
  readonly kind: "player";
  readonly isList: boolean;
  readonly items: readonly PlayableItem[];
  readonly controls: readonly Control[];
  readonly provider: { readonly name: string; readonly logo: Picture | null } | null;
}

export type Card =
  | TextCard
  | ImageTextCard
  | ImageListCard
  | CardListCard
  | PopupCard
  | GenericCard
  | FailureCard
  | WordsCard
  | PlayerCard;
