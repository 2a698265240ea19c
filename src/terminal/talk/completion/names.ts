/** The names that begin so, then those of which a word within does: `skill` or `enabled` for `ClovaSkill.SkillEnabled`. */
export function namesLike(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  const begin = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const within = names.filter((name) => wanted !== "" && !begin.includes(name) && hasWord(name, wanted));
  return [...begin, ...within];
}

const hasWord = (name: string, wanted: string): boolean =>
  [...name.matchAll(/(?<=.)\p{Lu}|(?<=[._-])./gu)].some(({ index }) =>
    name.slice(index).toLowerCase().startsWith(wanted),
  );
