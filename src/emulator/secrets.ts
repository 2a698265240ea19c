import type { TraceRecord } from "./trace.ts";

// What must never appear in a record: access tokens by value, and the user part of any URL.

const userinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"]+@/gi;

/** Records whose every word is ours. */
const ours: ReadonlySet<TraceRecord["kind"]> = new Set(["dialogue", "listening", "light", "session"]);

/** Hides secrets in whatever is told to the outside. */
export class Secrets {
  readonly #tokens = new Set<string>();

  add(token: string | undefined): void {
    if (token) this.#tokens.add(token);
  }

  /** The text with every secret replaced. */
  hide(text: string): string {
    let hidden = text.includes("@") ? text.replace(userinfo, "$1<userinfo>@") : text;
    for (const token of this.#tokens) hidden = hidden.replaceAll(token, "<token>");
    return hidden;
  }

  /** The same record where nothing has to be hidden, else a copy. */
  hideIn(record: TraceRecord): TraceRecord {
    if (ours.has(record.kind) || !this.#maybeIn(JSON.stringify(record))) return record;
    return this.#hidden(record) as TraceRecord;
  }

  /** A quick look before the careful one: most records have nothing that needs it. */
  #maybeIn(json: string): boolean {
    if (json.includes("@")) return true;
    for (const token of this.#tokens) if (json.includes(JSON.stringify(token).slice(1, -1))) return true;
    return false;
  }

  #hidden(value: unknown): unknown {
    if (typeof value === "string") return this.hide(value);
    if (Array.isArray(value)) return value.map((member) => this.#hidden(member));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [this.hide(key), this.#hidden(member)]));
  }
}
