/** Bytes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Client guide, AudioStreamInfoObject, and Extension guide, SpeechInfoObject: so many bytes a URL or token may have. */
export const longestText = 2048;
