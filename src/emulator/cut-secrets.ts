// Messages quote long texts shortened by `…`, so what is left of a secret there may be a part of it.

/** The user of a URL of which the `@`, or the scheme, is not there any more. */
const cutUserinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"…]+…|…[^\s/?#@"…]+@/gi;

/** Fewer characters of a secret tell nobody anything, and may be a word. */
const shortestPart = 6;

/** The text without what is left of secrets and users of URLs where it was cut; `marks` are what stands for each secret. */
export function hideCutSecrets(text: string, marks: ReadonlyMap<string, string>): string {
  if (!text.includes("…")) return text;
  const pieces = text
    .replace(cutUserinfo, (_, scheme: string | undefined) => (scheme === undefined ? "…<userinfo>@" : `${scheme}…`))
    .split("…");
  const last = pieces.length - 1;
  return pieces.map((piece, index) => withoutParts(piece, marks, index > 0, index < last)).join("…");
}

function withoutParts(
  piece: string,
  marks: ReadonlyMap<string, string>,
  isCutBefore: boolean,
  isCutBehind: boolean,
): string {
  let rest = piece;
  for (const [secret, mark] of marks) {
    const end = isCutBehind ? longest(secret, (size) => rest.endsWith(secret.slice(0, size))) : 0;
    if (end > 0) rest = `${rest.slice(0, -end)}${mark}`;
    const start = isCutBefore ? longest(secret, (size) => rest.startsWith(secret.slice(-size))) : 0;
    if (start > 0) rest = `${mark}${rest.slice(start)}`;
    if (isCutBefore && isCutBehind && rest.length >= shortestPart && secret.includes(rest)) rest = mark;
  }
  return rest;
}

/** The size of the longest part of a secret for which `fits`; 0 where there is none. */
function longest(secret: string, fits: (size: number) => boolean): number {
  for (let size = secret.length - 1; size >= shortestPart; size--) if (fits(size)) return size;
  return 0;
}
