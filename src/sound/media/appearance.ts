import { latin1 } from "./byte-reader.ts";

/* eslint-disable no-control-regex -- bytes, not text */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|html|head|body|script|title)\b/i, "a web page"],
  [/^\s*<(?:\?xml\b|!doctype\b|!--|[a-z_][\w:.-]*[\s/>])/i, "an XML document"],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/, "JSON"],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP/s, "a picture"],
  [/^%PDF/, "a PDF document"],
  [/^PK\x03\x04|^\x1f\x8b|^7z\xbc\xaf|^Rar!/, "a packed archive"],
  [/^\x1aE\xdf\xa3/, "a Matroska or WebM file"],
  [/^FORM....AIF|^MThd|^#!AMR|^\x30\x26\xb2\x75/s, "a sound in a format that is not supported"],
];

/** What a body is, when it is no sound, by its first bytes: `a web page`. */
export function appearance(bytes: Uint8Array): string {
  if (bytes.length === 0) return "an empty body";
  const text = latin1(bytes, 0, 512).replace(/^\u00ef\u00bb\u00bf/, "");
  const known = signatures.find(([signature]) => signature.test(text));
  if (known !== undefined) return known[1];
  return /[\x00-\x08\x0e-\x1a]/.test(text) ? "bytes of no known format" : "plain text";
}
