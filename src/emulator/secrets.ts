import { hideCutSecrets } from "./cut-secrets.ts";
import type { PlayerDetails } from "../device/audio-player/view.ts";
import type { TraceRecord } from "./trace.ts";

// What must never appear in a record: access tokens by value, the user part of any URL, and that of the extension's in
// whatever form it is echoed.

const userinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"]+@/gi;
/** What of a record comes from outside; all else is ours, and no token may change it. */
const outside: Readonly<Record<TraceRecord["kind"], readonly string[]>> = {
  input: ["line"],
  utterance: ["text"],
  recognition: ["slots", "sample", "near"],
  request: ["request", "headers"],
  response: ["response"],
  directive: ["directive"],
  event: ["event"],
  speech: ["value"],
  sound: [],
  dialogue: [],
  listening: [],
  session: [],
  player: ["token"],
  volume: [],
  card: ["template", "text"],
  light: [],
  restored: [],
  device: [],
  note: ["message", "path", "received", "remedy", "problems"],
  warning: ["message", "path", "received", "remedy", "problems"],
  failure: ["message", "path", "received", "remedy", "problems"],
};

/** Members below which the keys too are the extension's own. */
const foreign = new Set(["response", "sessionAttributes", "payload"]);

/** Kinds of our own words about what came. */
const messages: ReadonlySet<TraceRecord["kind"]> = new Set(["note", "warning", "failure"]);

export const isMessage = ({ kind }: TraceRecord): boolean => messages.has(kind);

/** A text as an expression. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** So many characters of a password are no word by chance. */
const noWord = 8;

/** A shorter password may be a part of words that have nothing to do with it. */
export const credential = (text: string): string =>
  text.length >= noWord ? literally(text) : `(?<![\\p{L}\\p{N}])${literally(text)}(?![\\p{L}\\p{N}])`;

/** As it is, in a URL, and in JSON that stands in a text. */
export const formsOf = (token: string): readonly [string, string, string] => [
  token,
  encodeURIComponent(token),
  JSON.stringify(token).slice(1, -1),
];

/** For what programs of the user's say. */
export const createTokenHiding = (): Pick<Secrets, "add" | "addCredentials" | "hideInMessage"> => new Secrets();

/** Hides secrets in whatever is told to the outside. */
export class Secrets {
  /** In the order in which they became known. */
  readonly #known: string[] = [];
  readonly #credentials = new Set<string>();
  /** What stands for each; the longest first, so that none is hidden by half because another begins it. */
  #marks: ReadonlyMap<string, string> = new Map();
  #any: RegExp | null = null;
  readonly #told: (token: string) => void;

  /** `told` hears of each token once. */
  constructor(told: (token: string) => void = () => undefined) {
    this.#told = told;
  }

  add(token: string | undefined): void {
    if (!token || this.#known.includes(token)) return;
    this.#known.push(token);
    this.#told(token);
    this.#learn();
  }

  /** What tells the user and password of the extension's URL. */
  addCredentials(texts: readonly string[]): void {
    for (const text of texts.flatMap(formsOf)) this.#credentials.add(text);
    this.#learn();
  }

  #learn(): void {
    const tokens = this.#known.flatMap(formsOf);
    const marks = new Map([...this.#credentials].map((text) => [text, "<userinfo>"]));
    for (const token of tokens) marks.set(token, "<token>");
    this.#marks = new Map([...marks].sort(([one], [other]) => other.length - one.length));
    const patterns = [...this.#marks].map(([text, mark]) => (mark === "<token>" ? literally(text) : credential(text)));
    this.#any = patterns.length === 0 ? null : new RegExp(patterns.join("|"), "gu");
  }

  /** Every token, in the order in which they became known. */
  get known(): readonly string[] {
    return this.#known;
  }

  /** Every form of the user and password of the extension's URL. */
  get credentials(): readonly string[] {
    return [...this.#credentials];
  }

  /** The text with every secret replaced. */
  hide(text: string): string {
    const withoutUser = text.includes("@") ? text.replace(userinfo, "$1<userinfo>@") : text;
    return this.#any ? withoutUser.replace(this.#any, (found) => this.#marks.get(found)!) : withoutUser;
  }

  /** The same for a message of ours, which may quote only a part of a secret. */
  hideInMessage = (text: string): string => hideCutSecrets(this.hide(text), this.#marks);

  /** The same record where nothing has to be hidden, else a copy. */
  hideIn(record: TraceRecord): TraceRecord {
    const fields = outside[record.kind];
    const told = record as unknown as Readonly<Record<string, unknown>>;
    if (!fields.some((name) => this.#maybeIn(told[name]))) return record;
    const hide = isMessage(record) ? this.hideInMessage : (text: string) => this.hide(text);
    const entries = Object.entries(record).map(([name, value]: [string, unknown]) => [
      name,
      fields.includes(name) ? hiddenIn(value, foreign.has(name), hide) : value,
    ]);
    return Object.fromEntries(entries) as TraceRecord;
  }

  /**
   * The same value, a copy of it where something in it, keys too, had to be hidden; `told` hears of each text that is
   * another one now.
   */
  hideInAll<Value>(value: Value, told?: (text: string, hidden: string) => void): Value {
    if (!this.#maybeIn(value)) return value;
    const hide = (text: string): string => {
      const hidden = this.hide(text);
      if (hidden !== text) told?.(hidden, text);
      return hidden;
    };
    return hiddenIn(value, true, hide) as Value;
  }

  /** What of the player comes from outside. */
  hideInPlayer(player: PlayerDetails): PlayerDetails {
    const { token, audioItemId, title, subtitle, cover, queue } = player;
    if (token === null) return player;
    const hidden = (text: string | null): string | null => text && this.hide(text);
    return {
      ...player,
      token: this.hide(token),
      audioItemId: hidden(audioItemId),
      title: hidden(title),
      subtitle: hidden(subtitle),
      cover: hidden(cover),
      queue: queue.map((next) => this.hide(next)),
    };
  }

  /** A quick look before the careful one: most records have nothing that needs it. */
  #maybeIn(value: unknown): boolean {
    if (typeof value === "string") return this.#maybeInText(value);
    if (typeof value !== "object" || value === null) return false;
    for (const key in value) {
      if (this.#maybeInText(key) || this.#maybeIn((value as Readonly<Record<string, unknown>>)[key])) return true;
    }
    return false;
  }

  #maybeInText(text: string): boolean {
    return text.includes("@") || text.includes("…") || (this.#any !== null && text.search(this.#any) !== -1);
  }
}

function hiddenIn(value: unknown, keysToo: boolean, hide: (text: string) => string): unknown {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((member) => hiddenIn(member, keysToo, hide));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    keysToo ? hide(key) : key,
    hiddenIn(member, keysToo || foreign.has(key), hide),
  ]);
  return Object.fromEntries(entries);
}
