import { createReplay, type ConversationResult, type Lang } from "../index.ts";
import { withNamedPictures, type Card } from "../screen/index.ts";
import { cardsOf, screenOf, type ReportedCard, type Screen } from "./cards.ts";
import { createPictures, type Embedded } from "./pictures.ts";

/** A card of the page's data: what is alike stands there once. */
export interface DrawnCard {
  readonly card: Card;
  /** Which of the screens. */
  readonly screen: number;
  readonly lang: Lang;
  readonly token: string | null;
}

/** What the program of the page draws. */
export interface ScreenData {
  readonly cards: readonly DrawnCard[];
  readonly screens: readonly Screen[];
  readonly pictures: readonly Embedded[];
}

/** A card where it was shown, and which of the data it is. */
export interface PlacedCard extends ReportedCard {
  readonly index: number;
}

export interface Screens {
  readonly data: ScreenData;
  readonly of: ReadonlyMap<ConversationResult, readonly PlacedCard[]>;
  /** Cards there was no room for. */
  readonly left: number;
  readonly faults: readonly string[];
}

/** Characters of all cards. */
const mostCards = 4_000_000;

/** The cards of all conversations with their pictures. */
export async function readScreens(results: readonly ConversationResult[]): Promise<Screens> {
  const pictures = createPictures();
  const of = new Map<ConversationResult, PlacedCard[]>();
  const cards = numbered<DrawnCard>();
  const screens = numbered<Screen>();
  const addresses = numbered<string>();
  let [length, left] = [0, 0];
  for (const result of results) {
    const shown = cardsOf(result.trace);
    const device = shown.length > 0 ? await createReplay(result) : null;
    if (device === null) continue;
    const screen = screenOf(device.device);
    try {
      for (const one of screen === null ? [] : shown) {
        const size = JSON.stringify(one.card).length;
        if (length + size > mostCards) {
          left++;
          continue;
        }
        await pictures.load(one.card, () => device.openWeb());
        const card = withNamedPictures(one.card, (address) => String(addresses.of(address)));
        const { lang } = device;
        const known = cards.all.length;
        const index = cards.of({ card, screen: screens.of(screen!), lang, token: one.token });
        if (cards.all.length > known) length += size;
        of.set(result, [...(of.get(result) ?? []), { ...one, index }]);
      }
    } finally {
      await device.close({ atOnce: true });
    }
  }
  const embedded = addresses.all.map((address): Embedded => pictures.known.get(address) ?? { address });
  return {
    data: { cards: cards.all, screens: screens.all, pictures: embedded },
    of,
    left,
    faults: [...pictures.faults],
  };
}

/** A list in which nothing stands twice. */
function numbered<T>(): { readonly all: readonly T[]; readonly of: (value: T) => number } {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    of(value) {
      const key = JSON.stringify(value);
      const place = places.get(key) ?? all.push(value) - 1;
      places.set(key, place);
      return place;
    },
  };
}
