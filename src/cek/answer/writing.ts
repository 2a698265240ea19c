/** Fewer letters than that are a name in a sentence of another language. */
const fewest = 2;

/** The language most letters of a text can only belong to: Hangul is Korean, kana Japanese; null where neither decides. */
export function writingOf(text: string): "ko" | "ja" | null {
  let hangul = 0;
  let kana = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x1100) continue;
    if ((unit >= 0xac00 && unit <= 0xd7a3) || unit <= 0x11ff || (unit >= 0x3131 && unit <= 0x318e)) hangul++;
    else if ((unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9f)) kana++;
  }
  if (hangul > kana && hangul >= fewest) return "ko";
  return kana > hangul && kana >= fewest ? "ja" : null;
}
