import type { DeviceProfile, Shown, TraceRecord } from "../index.ts";
import { readCard, type Card } from "../screen/index.ts";

/** What a screen showed, and when. */
export interface ReportedCard {
  readonly card: Card;
  /** What it says, for whoever does not see it. */
  readonly text: string;
  readonly at: number;
  /** Which of the user's lines it follows. */
  readonly turn: number;
  /** Of the music at that time. */
  readonly token: string | null;
}

export type Screen = Required<Pick<DeviceProfile["display"], "contentLayer">> & { readonly dpi: number };

/** The content area of a device; null where it has none. */
export function screenOf({ display: { size, contentLayer, dpi = 96 } }: DeviceProfile): Screen | null {
  return size === "none" || contentLayer === undefined ? null : { contentLayer, dpi };
}

/** Every card that was shown, but the spoken text that a screen shows for want of one. */
export function cardsOf(trace: readonly TraceRecord[]): ReportedCard[] {
  const cards: ReportedCard[] = [];
  const sent = new Map<string, Shown>();
  let turn = -1;
  let token: string | null = null;
  for (const record of trace) {
    if (record.kind === "input") turn++;
    if (record.kind === "player") ({ token } = record);
    if (record.kind === "directive") take(record.directive, sent);
    if (record.kind !== "card" || record.source === "text") continue;
    const shown = sent.get(record.source);
    if (shown === undefined) continue;
    cards.push({ card: readCard(shown), text: record.text, at: record.at, turn, token });
  }
  return cards;
}

/** A card is shown behind the directive that brought it, before the next of its kind comes. */
function take(directive: object, sent: Map<string, Shown>): void {
  const { header, payload } = directive as {
    readonly header?: { readonly namespace?: unknown; readonly name?: unknown };
    readonly payload?: Extract<Shown, { source: "card" }>["template"];
  };
  if (payload === undefined) return;
  const name = `${String(header?.namespace)}.${String(header?.name)}`;
  if (name === "Clova.RenderTemplate") sent.set("card", { source: "card", template: payload });
  if (name === "TemplateRuntime.RenderPlayerInfo") sent.set("player", { source: "player", info: payload });
}
