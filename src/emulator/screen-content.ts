import { cardText, type CardText } from "../device/screen.ts";
import type { Shown } from "../device/state.ts";
import { MediaError } from "../errors.ts";
import type { Web, WebRequest } from "../ports.ts";
import type { Secrets } from "./secrets.ts";

/** Addresses that are remembered; no screen shows more at a time. */
const mostAddresses = 2000;

/** What the screen shows, as the outside may know it, and the way to its pictures, whose addresses may hold secrets. */
export class ScreenContent {
  readonly #secrets: Secrets;
  readonly #openWeb: () => Promise<Web>;
  /** What was hidden in an address, by what is told of it. */
  readonly #addresses = new Map<string, string>();
  #web: Promise<Web> | null = null;

  constructor(secrets: Secrets, openWeb: () => Promise<Web>) {
    this.#secrets = secrets;
    this.#openWeb = openWeb;
  }

  words(shown: Shown | null): CardText | null {
    return shown && this.#secrets.hideInAll(cardText(shown));
  }

  asItCame(shown: Shown | null): Shown | null {
    return this.#secrets.hideInAll(shown, (told, hidden) => {
      if (!/^https?:/i.test(hidden)) return;
      if (this.#addresses.size >= mostAddresses) this.#addresses.clear();
      this.#addresses.set(told, hidden);
    });
  }

  /** The web for whoever knows only what is told: the real address is asked, and not named. */
  web(): Promise<Web> {
    return (this.#web ??= this.#openWeb().then((web) => ({
      ...web,
      get: (url, request) => this.#get(web, url, request),
    })));
  }

  async close(): Promise<void> {
    (await this.#web?.catch(() => null))?.close();
  }

  async #get(web: Web, url: string, request: WebRequest) {
    const address = this.#addresses.get(url);
    if (address === undefined) return web.get(url, request);
    return web.get(address, request).catch((error: unknown) => {
      if (!(error instanceof MediaError)) throw error;
      throw new MediaError(error.code, this.#secrets.hideInMessage(error.message));
    });
  }
}
