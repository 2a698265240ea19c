/** The URL of an extension without the user and password in it; anything else as it is. */
export function withoutUser(extension: string): string {
  if (!URL.canParse(extension)) return extension;
  const url = new URL(extension);
  if (url.username === "" && url.password === "") return extension;
  url.username = url.password = "";
  return url.href;
}

/**
 * What somebody means who is asked for an extension and types this, `http://` added where it is missing; null when it is
 * no address.
 */
export function asUrl(text: string): string | null {
  const typed = text.trim();
  if (typed === "" || typed === "demo") return "demo";
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : (urlOfPort(typed) ?? `http://${typed}`);
  return /[.:/]/.test(url.slice("http://".length)) && URL.canParse(url) && /^https?:/i.test(url) ? url : null;
}

/** The URL of a port on this machine; null when the text is no number. */
export const urlOfPort = (text: string): string | null => (/^\d{1,5}$/.test(text) ? `http://localhost:${text}` : null);
