import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { width } from "../../src/cells.ts";
import { run, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

// The real bin in Korean and in Japanese.

const korean = { LC_ALL: "ko_KR.UTF-8" };
const japanese = { LC_ALL: "ja_JP.UTF-8" };

const pages = ["", "test ", "check ", "model ", "init ", "devices ", "key ", "doctor "];

test.concurrent.for(pages)("`%s--help` is in the user's language, in columns", async (page) => {
  const args = `${page}--help`.split(" ");
  const english = (await run(args)).stdout.split("\n");
  for (const [env, head, letters] of [
    [korean, "사용법:", /[가-힣]/],
    [japanese, "使い方:", /[ぁ-ヺ一-龥]/],
  ] as const) {
    const { code, stdout } = await run(args, { env });
    const lines = stdout.split("\n");
    expect({ code, head: lines[0] }).toEqual({ code: 0, head });
    expect(lines.filter((line) => width(line) > 120)).toEqual([]);
    // The names and values of options are the same, and what is said of them begins in the same column.
    const names = (all: readonly string[]): string[] =>
      all.flatMap((line) => /^ {2}-.*?(?= {2}|$)/.exec(line.trimEnd()) ?? []);
    expect(names(lines)).toEqual(names(english));
    const explained = lines.filter((line) => /^ {2}-.{23} {2}/.test(line));
    for (const line of explained) expect(line.slice(28)).toMatch(letters);
  }
});

test.concurrent.for<[args: string, inKorean: string, inJapanese: string]>([
  [
    "--devcie jp-wave",
    "`--devcie` 옵션은 없습니다. 혹시 `--device`인가요? `clova-device --help`에 옵션이 나옵니다.\n",
    "`--devcie` というオプションはありません。`--device` のことですか?`clova-device --help` でオプションを表示します。\n",
  ],
  ["demo --seed", "`--seed`에는 값이 필요합니다: `--seed N`. ", "`--seed` には値が必要です: `--seed N`。"],
  [
    "demo --deadline -5",
    "`--deadline`: 값이 올바르지 않습니다. 쓸 수 있는 값: 1부터 600000까지의 정수. 받은 값: `-5`. ",
    "`--deadline`: 値が正しくありません。指定できる値: 1 から 600000 までの整数。受け取った値: `-5`。",
  ],
  ["--lang kr", "받은 값: `kr`. 혹시 `ko`인가요?\n", "受け取った値: `kr`。`ko` のことですか?\n"],
  ["--device kr-speakr", "`kr-speakr` 기기는 없습니다. 혹시 ", "`kr-speakr` というデバイスはありません。"],
  ["--model ./nowhere", "nowhere: 그런 폴더가 없습니다\n", "nowhere: そのようなフォルダーはありません\n"],
  ["--key ./no.pem", "./no.pem: 그런 키 파일이 없습니다. ", "./no.pem: そのような鍵ファイルはありません。"],
  [
    "tset",
    "`tset` 명령은 없습니다. 혹시 `test`인가요? 명령은 ",
    "`tset` というコマンドはありません。`test` のことですか?",
  ],
  ["test", "실행할 대화가 없습니다. ", "実行する会話がありません。"],
  ["model", "`model`에는 모델 폴더가 필요합니다: ", "`model` にはモデルのフォルダーが必要です: "],
  ["check", "`check`에는 검사할 extension이 필요합니다: ", "`check` には検査する extension が必要です: "],
  ["demo --fault slw=9s", "`slw=9s`은(는) 장애가 아닙니다. 혹시 `slow`인가요?", "`slw=9s` は障害ではありません。"],
  [
    "demo --rule sesion.reportTimeout=1",
    "규칙은 없습니다. 혹시 `session.reportTimeout`인가요?",
    "という規則はありません。",
  ],
])("`clova-device %s` tells what is wrong in Korean and in Japanese", async ([args, inKorean, inJapanese]) => {
  const [ko, ja] = await Promise.all([run(args.split(" "), { env: korean }), run(args.split(" "), { env: japanese })]);
  expect([ko.code, ja.code]).toEqual([2, 2]);
  expect(ko.stderr).toContain(inKorean);
  expect(ja.stderr).toContain(inJapanese);
});

test.concurrent("broken settings are told behind the file and the place, whatever the file is called", async () => {
  const cwd = temporaryFolder();
  const file = join(cwd, "clova-device.json");
  writeFileSync(file, '{\n  "lang": "ko",\n  "devcie": "jp-wave"\n}');
  const unknown = await run(["demo"], { cwd, env: korean });
  expect(unknown.stderr).toBe(`설정: ${file}\n${file}: \`devcie\` 설정은 없습니다. 혹시 \`device\`인가요?\n`);
  writeFileSync(file, '{\n  "lang": “ko”\n}');
  const broken = await run(["demo"], { cwd, env: japanese });
  expect(broken.stderr).toBe(`${file}:2:11: JSON ではありません: 曲がった引用符があります。\`"\` を使ってください\n`);
});

test.concurrent("`init` tells what it wrote, kept and refused", async () => {
  const cwd = temporaryFolder();
  const written = await run(["init", "--lang", "ko"], { cwd, env: korean });
  expect(written.stdout).toMatch(/^만들었습니다:\n {2}model[^]*\n다음으로:\n {2}clova-device {2,}대화합니다\n/);
  const kept = await run(["init"], { cwd, env: japanese });
  expect(kept.stdout).toMatch(/^すべて揃っているため、そのまま残します:\n {2}clova-device\.json\n[^]*\n次の手順:\n/);
  const refused = await run(["init", "--device", "jp-wave"], { cwd, env: korean });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^설정이 이미 있어 그대로 둡니다: \S+\.json\. /);
});

test.concurrent("transcript, records and what a handler prints are the same in every language", async () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, "extension.mjs"),
    'export default () => { console.log("Saved: theirs"); console.log("Nothing failed."); return {}; };',
  );
  const args = ["--handler", "extension.mjs", "--clock", "virtual", "--seed", "1", "--start", "2018-08-10T00:00:00Z"];
  const input = "/launch\n/qiet\n";
  const [en, ko] = await Promise.all([run(args, { cwd, input }), run(args, { cwd, input, env: korean })]);
  expect(ko.stdout).toBe(en.stdout);
  expect(ko.stderr).toContain("Saved: theirs\nNothing failed.\n");
  expect(ko.stderr).toContain("2번째 줄: `/qiet` 줄은 없습니다. 혹시 `/quiet`인가요? `/help`에 목록이 나옵니다\n");
  const [plain, json] = await Promise.all(
    [{}, japanese].map((env) => run([...args, "--json"], { cwd, input: "/launch\n", env })),
  );
  const timeless = (text = ""): string => text.replace(/"ms":\d+/g, '"ms":0');
  expect(timeless(json?.stdout)).toBe(timeless(plain?.stdout));
});

test.skipIf(!hasTmux).for<[columns: number, language: "ko" | "ja"]>([
  [40, "ko"],
  [40, "ja"],
  [90, "ko"],
  [90, "ja"],
])("a terminal of %i columns shows question, greeting and help in %s", async ([columns, language]) => {
  const words = {
    ko: { env: korean, question: "extension의 URL", bot: "내장 피자봇", say: "그대로 말합니다", off: "기기를 끕니다" },
    ja: {
      env: japanese,
      question: "extension の URL",
      bot: "内蔵のピザボット",
      say: "そのまま話します",
      off: "電源を切ります",
    },
  }[language];
  const terminal = openTerminal({ columns, rows: 70, env: words.env });
  terminal.type("clova-device --sound none");
  terminal.press("Enter");
  await terminal.shows(columns === 90 ? new RegExp(`${words.question}.*demo`) : /URL .*demo/);
  terminal.press("Enter");
  await terminal.shows(new RegExp(`^Extension: ${words.bot}$`, "m"));
  terminal.type("/help");
  terminal.press("Enter");
  const screen = await terminal.shows(new RegExp(`${words.off}[^]*!LINE`));
  const lines = screen.split("\n");
  expect(lines.filter((line) => width(line) > columns)).toEqual([]);
  const quiet = lines.findIndex((line) => line.startsWith("  /quiet"));
  if (columns === 90) expect(lines[quiet]).toMatch(/^ {2}\/quiet {22}\S/);
  else expect(lines[quiet + 1]).toMatch(/^ {6}\S/);
  terminal.type("/nothing");
  terminal.press("Enter");
  await terminal.shows(language === "ko" ? /`\/nothing` 줄은 없습니다/ : /`\/nothing` という行はありません/);
  terminal.press("C-d");
  await terminal.shows(/\$\s*$/);
});
