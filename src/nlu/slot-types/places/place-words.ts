/** The words of a list, between spaces and line ends. */
export const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

/** The phrases of a list, between commas and line ends. */
export const phrasesOf = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Japanese place names, and the same with the small ヶ written large or the large one small. */
export const withEitherKe = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, name.replaceAll("ヶ", "ケ"), name.replaceAll("ケ", "ヶ")]);
