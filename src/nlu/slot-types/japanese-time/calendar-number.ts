// Numbers as calendars and clocks show them, of at most four digits: 10, 十, 二十五, 二〇一八.

export interface CalendarNumber {
  readonly end: number;
  readonly value: number;
}

const digits: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九", "〇"].map((digit, index) => [digit, index % 10]),
);
const powers: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const calendarUnits = [..."年月週日時分秒"];
const mostDigits = 4;
const mostKanji = "九千九百九十九".length;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const isKanji = (char: string | undefined): boolean => char !== undefined && (digits.has(char) || powers.has(char));
export const isNumeral = (char: string | undefined): boolean => isDigit(char) || isKanji(char);

/** Whether this place is within a number or between a number and its unit, so that no time or date begins there. */
export function isWithinNumber(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === "." || before === ":" || before === "/") return isDigit(text[at]);
  return isNumeral(before) && (isNumeral(text[at]) || calendarUnits.includes(text[at] ?? ""));
}

/** Whether digits stand on both sides of this place. */
export const isBetweenDigits = (text: string, at: number): boolean => isDigit(text[at - 1]) && isDigit(text[at]);

/** A number with all its digits. */
export function calendarNumber(text: string, at: number): CalendarNumber | null {
  let end = at;
  while (end <= at + mostDigits && isDigit(text[end])) end += 1;
  if (end > at) return end <= at + mostDigits ? digitsAt(text, at, end - at) : null;
  while (end <= at + mostKanji && isKanji(text[end])) end += 1;
  if (end === at || end > at + mostKanji) return null;
  const kanji = [...text.slice(at, end)];
  const value = kanji.length === mostDigits ? (spelledOut(kanji) ?? summed(kanji)) : summed(kanji);
  return value === null ? null : { end, value };
}

/** So many digits, whatever follows. */
export function digitsAt(text: string, at: number, count: number): CalendarNumber | null {
  for (let place = at; place < at + count; place += 1) if (!isDigit(text[place])) return null;
  return { end: at + count, value: Number(text.slice(at, at + count)) };
}

/** 二〇一八 */
function spelledOut(kanji: readonly string[]): number | null {
  const spelled = kanji.map((digit) => digits.get(digit));
  return spelled.some((digit) => digit === undefined) ? null : Number(spelled.join(""));
}

/** 二千十八 */
function summed(kanji: readonly string[]): number | null {
  let sum = 0;
  let ones: number | null = null;
  let room = Infinity;
  for (const char of kanji) {
    const digit = digits.get(char);
    const power = powers.get(char) ?? 1;
    if (digit !== undefined ? ones !== null || (digit === 0 && kanji.length > 1) : power >= room) return null;
    if (digit !== undefined) {
      ones = digit;
      continue;
    }
    sum += (ones ?? 1) * power;
    ones = null;
    room = power;
  }
  return sum + (ones ?? 0);
}
