import { expect, test } from "vitest";
import { catalogue } from "../../src/terminal/language/catalogue/catalogue.ts";
import { localeLanguage } from "../../src/terminal/language/locale.ts";
import { patternOf, valuesIn } from "../../src/terminal/language/pattern.ts";
import { createTranslation } from "../../src/terminal/language/translation.ts";

const korean = createTranslation(catalogue, "ko");
const japanese = createTranslation(catalogue, "ja");

test.for<[NodeJS.ProcessEnv, string, string]>([
  [{ LC_ALL: "ko_KR.UTF-8", LANG: "ja_JP.UTF-8" }, "en-US", "ko"],
  [{ LC_ALL: "", LC_MESSAGES: "ja_JP.UTF-8", LANG: "ko_KR.UTF-8" }, "en-US", "ja"],
  [{ LANG: "ko" }, "en-US", "ko"],
  [{ LANG: "ja_JP.utf8@modifier" }, "en-US", "ja"],
  [{ LC_ALL: "C", LANG: "ko_KR.UTF-8" }, "ko-KR", "en"],
  [{ LC_ALL: "C.UTF-8" }, "ko-KR", "en"],
  [{ LANG: "POSIX" }, "ja-JP", "en"],
  [{ LANG: "de_DE.UTF-8" }, "ko-KR", "en"],
  [{ LANG: "kok_IN.UTF-8" }, "ko-KR", "en"],
  // What is written is UTF-8, which such a terminal does not show.
  [{ LANG: "ja_JP.eucJP" }, "ja-JP", "en"],
  [{}, "ko-KR", "ko"],
  [{}, "ja", "ja"],
  [{}, "en-US", "en"],
])("%o on a system in %s speaks %s", ([env, system, language]) => {
  expect(localeLanguage(env, () => system)).toBe(language);
});

test.for<[english: string, korean: string, japanese: string]>([
  ["Saved: a b.conversation", "저장했습니다: a b.conversation", "保存しました: a b.conversation"],
  [
    "There is no option `--devcie`. Did you mean `--device`?",
    "`--devcie` 옵션은 없습니다. 혹시 `--device`인가요?",
    "`--devcie` というオプションはありません。`--device` のことですか?",
  ],
  [
    "`--lang` must be `ko`, `ja` or `en`, got `xx`. `clova-device test --help` lists its options.",
    "`--lang`: 값이 올바르지 않습니다. 쓸 수 있는 값: `ko`, `ja` 또는 `en`. 받은 값: `xx`. `clova-device test --help`에 옵션이 나옵니다.",
    "`--lang`: 値が正しくありません。指定できる値: `ko`, `ja` または `en`。受け取った値: `xx`。`clova-device test --help` でオプションを表示します。",
  ],
  [
    "Line 3: there is no line `/unlnik`. Did you mean `/unlink`? `/help` lists them",
    "3번째 줄: `/unlnik` 줄은 없습니다. 혹시 `/unlink`인가요? `/help`에 목록이 나옵니다",
    "3 行目: `/unlnik` という行はありません。`/unlink` のことですか?`/help` で一覧を表示します",
  ],
  [
    "Model not reloaded, the old one stays in use: ./m/a.tsv:3:1: a name must have letters, got 3",
    "모델을 다시 읽지 못해 이전 모델을 계속 씁니다: ./m/a.tsv:3:1: 이름에는 글자가 있어야 합니다. 받은 값: 3",
    "モデルを読み直せなかったため、前のモデルを使い続けます: ./m/a.tsv:3:1: 名前には文字が必要です。受け取った値: 3",
  ],
])("%s", ([english, inKorean, inJapanese]) => {
  expect(korean(english)).toBe(inKorean);
  expect(japanese(english)).toBe(inJapanese);
});

test("a sentence without a row, or with a part that has none, is left whole", () => {
  expect(korean("Nobody has written this sentence: 3")).toBeNull();
  expect(korean("`--lang` must be a shade of green, got `xx`.")).toBeNull();
  expect(korean("There is no option `--x`. Nobody has written this sentence.")).toBeNull();
});

test("what was received stays as it came, even where it reads like a sentence of ours", () => {
  const name = "Saved: x. Did you mean `y`? the path of a file";
  expect(korean(`Saved: ${name}`)).toBe(`저장했습니다: ${name}`);
  expect(korean(`must be text or a number, got ${JSON.stringify(name)}`)).toBe(
    `텍스트나 숫자여야 합니다. 받은 값: ${JSON.stringify(name)}`,
  );
  expect(korean("There is no option `--x`. Did you mean `--y`?`.")).toBeNull();
  expect(korean("must be a URL or `demo`, got `x`, got `y`.")).toBeNull();
  expect(korean("  Saved: x")).toBeNull();
});

test("a text that can be divided in two ways is no match", () => {
  const pattern = patternOf("{} of {}");
  expect(valuesIn(pattern, "one of two")).toEqual(["one", "two"]);
  expect(valuesIn(pattern, "one of two of three")).toBeNull();
  expect(valuesIn(patternOf("`{}` or `{}`"), "`a` or `b`")).toEqual(["a", "b"]);
  expect(valuesIn(patternOf("`{}` or `{}`"), "`a` or `b` or `c`")).toBeNull();
});

test("hostile texts take no time", () => {
  const parts = ["`, got `", " or ", ", ", ": ", ". ", " Did you mean `", "` `", "; `a` must be "];
  const begun = performance.now();
  for (const part of parts) {
    for (const before of ["", "must be ", "`a` must be ", "Model reloaded: ", "there is no such file. "]) {
      korean(before + part.repeat(3900 / part.length));
      korean(before + part.repeat(1_000_000 / part.length));
    }
  }
  expect(performance.now() - begun).toBeLessThan(4000);
});
