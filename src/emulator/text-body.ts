/** The body of an answer as it came, where it is no JSON; null where it is. `response` is that of the record. */
export function textBody(response: unknown): string | null {
  if (typeof response !== "string") return null;
  try {
    // Had the body been this, it would have been read as JSON: it was written as one text, in quotes.
    JSON.parse(response);
    return null;
  } catch {
    return response;
  }
}
