// What the modules of the page hand each other: types for the compiler, of which the browser gets nothing.

declare namespace Page {
  type Card = import("./card/card.ts").Card;
  type Common = import("./card/card.ts").Common;
  type Link = import("./card/card.ts").Link;
  type Picture = import("./card/card.ts").Picture;
  type Source = import("./card/card.ts").Source;
  type Target = import("./card/card.ts").Target;
  type ClientMessage = import("./protocol.ts").ClientMessage;
  type ServerMessage = import("./protocol.ts").ServerMessage;
  type TraceRecord = import("../index.ts").TraceRecord;
  type View = import("./view/view.ts").View;

  type Child = Node | string | null | false | undefined;
  type Part = Child | Readonly<Record<string, string>> | readonly Child[];

  /** What `make` makes: of `p.heading` a `p`, of `.bar` a `div`. */
  type Made<Selector extends string> = Selector extends `${infer Tag}.${string}` ? Named<Tag> : Named<Selector>;
  type Named<Tag> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

  type Words = (key: import("./page/words.js").Word, value?: string | number) => string;

  /** Client guide, Voice user interface: the phases of the Green Dot. */
  type Phase = "idle-mic" | "intro" | "waiting" | "listening" | "processing" | "answering" | "complete" | "error";

  /** `away`: nobody answers; `off`: the device was switched off; `token`, `limit`: why the server hung up. */
  type Connection = "connecting" | "open" | "away" | "off" | "token" | "limit";

  /** A record, or a line of the log that is none. */
  type LogEntry = TraceRecord | Extract<ServerMessage, { readonly kind: "shown" | "refused" }>;

  /** All there is to draw. Times are those of `performance.now()`. */
  interface State {
    view: View | null;
    /** Of the newest record that is told here. */
    seq: number;
    connection: Connection;
    words: Words;
    /** When the place of the player, what is left of the listening and the speech were told. */
    readonly toldAt: { player: number; listening: number; caption: number };
    /** Somebody types here what they say. */
    isTyping: boolean;
    /** What the device would do about the last touch. */
    report: string | null;
    /** What the log has not taken yet. */
    fresh: LogEntry[];
  }

  type Seen = State & { readonly view: View };

  /** Draws a part of the page, where it has changed. */
  type Draw = (seen: Seen, now: number) => void;

  /** What a hand on the page may do. */
  interface Act {
    /** Says a line to the device. */
    send(line: string): void;
    /** Tells what a touch would do on the device. */
    report(what: string): void;
    redraw(): void;
  }

  /** What a drawing of a card needs to know besides. */
  interface Setting {
    readonly act: Act;
    readonly words: Words;
    /** Of what plays. */
    readonly token: string | null;
    /** Takes a popup away, here alone. */
    close(): void;
  }

  type DrawCard<Kind extends Card["kind"]> = (
    card: Extract<Card, { readonly kind: Kind }>,
    setting: Setting,
  ) => HTMLElement;
}
