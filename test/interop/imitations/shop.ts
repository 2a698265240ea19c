import type { CekRequest } from "../../../src/index.ts";
import { piece } from "../../extensions/jukebox.ts";

// What the developer wrote, the same with every stack: a pizza shop in Japanese that can also play a song.

export interface Item {
  readonly type: "PlainText" | "URL";
  readonly value: string;
}

export interface Said {
  readonly items: readonly Item[];
  /** A summary; the items are the details then. */
  readonly brief?: Item;
  readonly reprompt?: Item;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly ends: boolean;
  readonly directives?: readonly object[];
}

const text = (value: string): Item => ({ type: "PlainText", value });

/** Null where the developer's code does nothing about a request, or leaves the answer as the stack made it. */
export function shop({ request, session }: CekRequest, origin = ""): Said | null {
  const slot = (name: string): string => request.intent?.slots?.[name]?.value ?? "?";
  switch (request.type) {
    case "LaunchRequest":
      return { items: [text("何を注文しますか？")], reprompt: text("まだいますか？"), ends: false };
    case "IntentRequest":
      return ordered(request.intent?.name, slot, session.sessionAttributes?.["pizzaType"], origin);
    case "EventRequest":
      return request.event?.name === "PlayFinished" ? { items: [text("おしまい。")], ends: true } : null;
    default:
      return null;
  }
}

function ordered(
  intent: string | undefined,
  slot: (name: string) => string,
  pizzaType: unknown,
  origin: string,
): Said | null {
  switch (intent) {
    case "OrderPizza":
      return {
        items: [text("はい。"), text("何枚にしますか？")],
        attributes: { intent: "OrderPizza", pizzaType: slot("pizzaType") },
        ends: false,
      };
    case "AddInfo":
      return { items: [text(`${String(pizzaType)}を${slot("pizzaAmount")}枚注文しました。`)], ends: true };
    case "CheckOrder":
      return { items: [text("確認します。"), { type: "URL", value: `${origin}/1s.wav` }], ends: true };
    case "Menu":
      return { items: [text("マルゲリータと"), text("ペパロニです。")], brief: text("二つあります。"), ends: true };
    case "PlaySong":
      return {
        items: [text("どうぞ。")],
        directives: [piece(origin, { token: "song", seconds: 5 })],
        ends: true,
      };
    case "Clova.YesIntent":
      return { items: [text("わかりました。")], ends: false };
    case "InLatin":
      return { items: [text("OK")], ends: true };
    case "Fail":
      throw new Error("a fault in the developer's code");
    default:
      return null;
  }
}

/** `outputSpeech` in the form of the guides. A summary goes with the items in a SpeechSet. */
export function outputSpeech(
  { items, brief }: Pick<Said, "items" | "brief">,
  info: (item: Item) => object = speechInfo,
): object {
  const [first] = items;
  const detail =
    first && items.length === 1
      ? { type: "SimpleSpeech", values: info(first) }
      : { type: "SpeechList", values: items.map(info) };
  return brief ? { type: "SpeechSet", brief: info(brief), verbose: detail } : detail;
}

export const simpleSpeech = (item: Item): object => ({ type: "SimpleSpeech", values: speechInfo(item) });

export const speechInfo = ({ type, value }: Item): object => ({
  type,
  lang: type === "URL" ? "" : "ja",
  value,
});
