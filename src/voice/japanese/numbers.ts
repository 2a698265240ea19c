// Numbers as they are said in Japanese, in katakana.

const digitNames = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュー"];
const largeUnits = ["", "マン", "オク", "チョー"];
/** More digits than these units can name are said one by one. */
const longestNumber = 4 * largeUnits.length;

/** Digits said one by one, as in a telephone number. */
export const spelledDigits = (digits: string): string => Array.from(digits, (digit) => digitNames[+digit]).join("");

/** The parts of a number such as `305`: サンビャク, ゴ. The last one is what a counter changes. */
export function numberParts(digits: string): string[] {
  const isSpelled = digits.length > longestNumber || (digits.length > 1 && digits.startsWith("0"));
  if (isSpelled || digits === "0") return Array.from(digits, (digit) => digitNames[+digit] ?? "");
  const parts: string[] = [];
  for (let end = digits.length, power = 0; end > 0; end -= 4, power++) {
    const group = digits.slice(Math.max(0, end - 4), end).padStart(4, "0");
    if (group !== "0000") parts.unshift(...groupParts(group, power));
  }
  return parts;
}

/** Four digits and the unit of ten thousands they count. */
function groupParts(group: string, power: number): string[] {
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = Array.from(group, Number);
  const unit = largeUnits[power] ?? "";
  const parts = [thousandsOf(thousands, power > 0), hundredsOf(hundreds), tensOf(tens)].filter((part) => part !== "");
  if (ones > 0) parts.push(digitNames[ones] ?? "");
  if (unit === "チョー") double(parts);
  if (unit !== "") parts.push(unit);
  return parts;
}

function thousandsOf(digit: number, beforeUnit: boolean): string {
  if (digit === 0) return "";
  if (digit === 1) return beforeUnit ? "イッセン" : "セン";
  return ({ 3: "サンゼン", 8: "ハッセン" } as Record<number, string>)[digit] ?? `${digitNames[digit]}セン`;
}

function hundredsOf(digit: number): string {
  if (digit === 0) return "";
  if (digit === 1) return "ヒャク";
  const changed: Record<number, string> = { 3: "サンビャク", 6: "ロッピャク", 8: "ハッピャク" };
  return changed[digit] ?? `${digitNames[digit]}ヒャク`;
}

function tensOf(digit: number): string {
  if (digit === 0) return "";
  return digit === 1 ? "ジュー" : `${digitNames[digit]}ジュー`;
}

function double(parts: string[]): void {
  const last = parts.pop() ?? "";
  parts.push(last.replace(/(イ)チ$|(ハ)チ$|(ジュ)ー$/, (match) => `${match.slice(0, -1)}ッ`));
}

const kanjiDigits = "〇一二三四五六七八九";
const kanjiUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const kanjiLargeUnits: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** The digits of a whole number written with kanji, digits or both: `二千三百`, `二〇一八`, `3万5千`, `1,500`. */
export function digitsOf(numeral: string): string {
  const plain = Array.from(numeral.replaceAll(",", ""), (sign) => {
    const digit = kanjiDigits.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  }).join("");
  if (/^\d*$/.test(plain)) return plain;
  let total = 0;
  let group = 0;
  for (const [, digits = "", unit = ""] of plain.matchAll(/(\d*)([十百千万億兆]?)/g)) {
    const small = kanjiUnits[unit];
    const large = kanjiLargeUnits[unit];
    if (small !== undefined) group += (digits === "" ? 1 : Number(digits)) * small;
    else group += Number(digits);
    if (large === undefined) continue;
    total += (group === 0 ? 1 : group) * large;
    group = 0;
  }
  const sum = total + group;
  return Number.isSafeInteger(sum) ? String(sum) : plain.replace(/\D/g, "");
}
