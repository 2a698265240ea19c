// Where a line may end: Korean and English at spaces, Japanese anywhere but where kinsoku forbids it.

/** Closing marks, and signs that belong to the one in front of them. */
const neverFirst = new Set([
  ..."、。，．・：；？！）」』】〕〉》］｝〙〗’”",
  ..."ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ",
  ..."ー々ゝゞヽヾ〜～…‥％",
  ...",.;:!?)]}%",
]);

const neverLast = new Set([..."（「『【〔〈《［｛〘〖‘“", ..."([{", ..."￥＄¥$#"]);

/** What decides about breaks: `loose` may be parted anywhere, all else only at spaces. */
type Kind = "space" | "loose" | "pictorial" | "hangul" | "other";

const pictorial = /^\p{Extended_Pictographic}/u;

function kindOf(sign: string): Kind {
  const unit = sign.charCodeAt(0);
  if (unit < 0x80) return unit === 0x20 ? "space" : "other";
  if (isHangul(unit)) return "hangul";
  if (unit === 0x3000) return "space";
  if (isLoose(unit)) return "loose";
  return pictorial.test(sign) ? "pictorial" : "other";
}

const isHangul = (unit: number): boolean =>
  (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x3131 && unit <= 0x318e);

/** Kana, ideographs, their marks, full-width forms, and the upper half of a rare ideograph. */
const isLoose = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x2fdf) ||
  (unit >= 0x3001 && unit <= 0x30ff) ||
  (unit >= 0x31f0 && unit <= 0x31ff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xd840 && unit <= 0xd8bf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff01 && unit <= 0xff9f);

export const isSpace = (sign: string | undefined): boolean => sign === " " || sign === "\u3000";

/** Whether a line may end between two signs that stand beside each other. */
export function mayBreak(before: string, after: string): boolean {
  const [left, right] = [kindOf(before), kindOf(after)];
  if (right === "space") return false;
  if (left === "space") return true;
  const isPictorial = left === "pictorial" || right === "pictorial";
  const isKorean = left === "hangul" || right === "hangul";
  if (!isPictorial && (isKorean || (left !== "loose" && right !== "loose"))) return false;
  return !neverFirst.has(after.charAt(0)) && !neverLast.has(before);
}

/** Where a word that is too long for a line is best broken: behind these, as in addresses; the first ones first. */
export const seams: readonly ReadonlySet<string>[] = [new Set("/&"), new Set("?=.:,-_")];
