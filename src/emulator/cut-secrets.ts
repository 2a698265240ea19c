// Messages quote long texts shortened by `…`, so what is left of a secret there may be a part of it.

/** The user of a URL of which the `@`, or the scheme, is not there any more. */
const cutUserinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"…]+…|…[^\s/?#@"…]+@/gi;

/** Fewer characters of a token tell nobody anything, and may be a word. */
const shortestPart = 6;

/** The text without what is left of tokens and users of URLs where it was cut. */
export function hideCutSecrets(text: string, tokens: readonly string[]): string {
  if (!text.includes("…")) return text;
  const pieces = text
    .replace(cutUserinfo, (_, scheme: string | undefined) => (scheme === undefined ? "…<userinfo>@" : `${scheme}…`))
    .split("…");
  const last = pieces.length - 1;
  return pieces.map((piece, index) => withoutParts(piece, tokens, index > 0, index < last)).join("…");
}

function withoutParts(piece: string, tokens: readonly string[], isCutBefore: boolean, isCutBehind: boolean): string {
  let rest = piece;
  for (const token of tokens) {
    const end = isCutBehind ? longest(token, (size) => rest.endsWith(token.slice(0, size))) : 0;
    if (end > 0) rest = `${rest.slice(0, -end)}<token>`;
    const start = isCutBefore ? longest(token, (size) => rest.startsWith(token.slice(-size))) : 0;
    if (start > 0) rest = `<token>${rest.slice(start)}`;
    if (isCutBefore && isCutBehind && rest.length >= shortestPart && token.includes(rest)) rest = "<token>";
  }
  return rest;
}

/** The size of the longest part of a token for which `fits`; 0 where there is none. */
function longest(token: string, fits: (size: number) => boolean): number {
  for (let size = token.length - 1; size >= shortestPart; size--) if (fits(size)) return size;
  return 0;
}
