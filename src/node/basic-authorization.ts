/** The user and password of a URL as the value of an `Authorization` header; null when it has none. */
export function basicAuthorization({ username, password }: URL): string | null {
  if (username === "" && password === "") return null;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64")}`;
}

/** A shorter password is no secret, and stands in too many words. */
const shortest = 4;

/** What tells the user and password of an extension's URL to whoever sees it: as they are sent, and the password alone. */
export function credentialsOf(extension: unknown): readonly string[] {
  if (typeof extension !== "string" || !URL.canParse(extension)) return [];
  const url = new URL(extension);
  const sent = basicAuthorization(url);
  if (sent === null) return [];
  // A token often stands there alone, as the user.
  const password = url.password || url.username;
  return [sent.slice("Basic ".length), ...[decoded(password), password].filter(({ length }) => length >= shortest)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
