import type { Json, JsonObject } from "../cic/json.ts";
import { ConfigurationError } from "../errors.ts";
import { credential, formsOf, literally, type Secrets } from "./secrets.ts";

// What stands in a snapshot for a secret: `<token 2>`, or `<token 2 in a URL>` for the same token written otherwise. Only an
// emulator that knows the second token can put it back. A text that looks like a mark by itself gets a `~`.

const forms = ["", " in a URL", " in JSON"] as const;
/** A URL up to the end of its user part, or what looks like a mark. */
const userOrAlike = /(\b[a-zA-Z][a-zA-Z0-9+.-]*:\/\/)([^\s/?#@"]+)@|<(token|userinfo)(~*) /;
const markOrAlike = /<(token|userinfo)(?:(~+) | (\d+)( in a URL| in JSON)?>)/g;

/** Replaces secrets by marks and marks by secrets. */
export class SecretMarks {
  readonly #secrets: Secrets;
  /** User parts of URLs that were replaced, and forms of the extension's. */
  readonly #users: string[] = [];

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** A copy with marks in place of secrets. */
  put<Value>(value: Value): Value {
    const marks = new Map(
      this.#secrets.known.flatMap((token, index) =>
        // The first form that is alike is meant.
        formsOf(token)
          .map((form, way): [string, string] => [form, `<token ${index + 1}${forms[way]}>`])
          .reverse(),
      ),
    );
    const credentials = this.#secrets.credentials.filter((text) => !marks.has(text));
    const texts = [...marks.keys(), ...credentials].sort(longestFirst);
    const patterns = texts.map((text) => (marks.has(text) ? literally(text) : credential(text)));
    const secret = new RegExp([userOrAlike.source, ...patterns].join("|"), "gu");
    const marked = (found: string, scheme?: string, user = "", kind?: string, tildes = ""): string => {
      if (scheme !== undefined) return `${scheme}${this.#markOf(user)}@`;
      return kind === undefined ? (marks.get(found) ?? this.#markOf(found)) : `<${kind}~${tildes} `;
    };
    return mapped(value as Json, (text) => text.replace(secret, marked)) as Value;
  }

  /** A copy with the secrets back. Throws ConfigurationError for a mark that means nothing here. */
  back(value: Json): Json {
    return mapped(value, (text) =>
      text.replace(markOrAlike, (_, kind: string, tildes: string | undefined, number: string, form = "") => {
        if (tildes !== undefined) return `<${kind}${tildes.slice(1)} `;
        return kind === "token" ? this.#token(Number(number), form as string) : this.#user(Number(number));
      }),
    );
  }

  #markOf(user: string): string {
    if (!this.#users.includes(user)) this.#users.push(user);
    return `<userinfo ${this.#users.indexOf(user) + 1}>`;
  }

  #token(number: number, form: string): string {
    const token = this.#secrets.known[number - 1];
    const way = forms.findIndex((written) => written === form);
    if (token !== undefined) return formsOf(token)[way] ?? token;
    throw new ConfigurationError(
      `the snapshot was taken with a linked account, and its access token does not stand in it (\`<token ${number}>\`): ` +
        "link the account first, with the option `accessToken` or `/link TOKEN`, in the same order as there",
    );
  }

  #user(number: number): string {
    const user = this.#users[number - 1];
    if (user !== undefined) return user;
    throw new ConfigurationError(
      `in the snapshot stands a URL without its user and password (\`<userinfo ${number}>\`); ` +
        "only the emulator that took the snapshot knows them: take it again where no such URL plays or is shown",
    );
  }
}

/** So that none is taken for another that begins it. */
const longestFirst = (one: string, other: string): number => other.length - one.length;

/** A copy with every text replaced, keys too. */
function mapped(value: Json, replace: (text: string) => string): Json {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((member) => mapped(member, replace));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as JsonObject).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [replace(key), mapped(member, replace)]));
}
