import type { TraceRecord } from "./trace.ts";

// What must never appear in a record: access tokens by value, and the user part of any URL.

const userinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"]+@/gi;

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

  /** The same record where nothing was hidden, else a copy. */
  hideIn(record: TraceRecord): TraceRecord {
    return this.#hidden(record) as TraceRecord;
  }

  #hidden(value: unknown): unknown {
    if (typeof value === "string") return this.hide(value);
    if (typeof value !== "object" || value === null) return value;
    let changed = false;
    const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
      const hidden = this.#hidden(member);
      changed ||= hidden !== member;
      return [key, hidden];
    });
    if (!changed) return value;
    return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
  }
}
