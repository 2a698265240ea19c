import type { Rows } from "../translation.ts";

/** What `test` and `check` say beside their reports. */
export const tests: Rows = {
  "`--update` writes the baseline: name its file with `--baseline FILE`": [
    "`--update`는 baseline을 씁니다. `--baseline FILE`로 파일을 지정하세요",
    "`--update` は baseline を書き出します。`--baseline FILE` でファイルを指定してください",
  ],
  "Baseline: {*} in {*} accepted in {}": [
    "Baseline: {2}의 {1}을(를) 받아들여 {3}에 썼습니다",
    "Baseline: {2}の{1}を承知したものとして {3} に書きました",
  ],
  "`check` needs the extension that is to be checked: `clova-device check URL`": [
    "`check`에는 검사할 extension이 필요합니다: `clova-device check URL`",
    "`check` には検査する extension が必要です: `clova-device check URL`",
  ],
  "no conversation to run: no file or folder is named. Name a file, or a folder with *.conversation files in it": [
    "실행할 대화가 없습니다. 파일도 폴더도 지정하지 않았습니다. 파일이나 *.conversation 파일이 있는 폴더를 지정하세요",
    "実行する会話がありません。ファイルもフォルダーも指定されていません。ファイルか、*.conversation ファイルのあるフォルダーを指定してください",
  ],
  "no conversation to run: no file below {} has a name that ends in `{}`. Hidden folders and `node_modules` are passed over":
    [
      "실행할 대화가 없습니다. {1} 아래에 이름이 `{2}`(으)로 끝나는 파일이 없습니다. 숨은 폴더와 `node_modules`는 찾지 않습니다",
      "実行する会話がありません。{1} の下に、名前が `{2}` で終わるファイルがありません。隠しフォルダーと `node_modules` は対象外です",
    ],
  "there is no file or folder `{}`": ["`{1}` 파일이나 폴더가 없습니다", "`{1}` というファイルやフォルダーはありません"],
  " Of patterns only `*` in the last part of a path is known here: take the quotes away, or name the folder": [
    " 패턴은 경로 마지막 부분의 `*`만 쓸 수 있습니다. 따옴표를 빼거나 폴더를 지정하세요",
    "パターンはパスの最後の部分の `*` だけが使えます。引用符を外すか、フォルダーを指定してください",
  ],
  "`{}` is no conversation file: the name of one ends in `{}`": [
    "`{1}`은(는) 대화 파일이 아닙니다. 대화 파일의 이름은 `{2}`(으)로 끝납니다",
    "`{1}` は会話ファイルではありません。会話ファイルの名前は `{2}` で終わります",
  ],
  "not updated: the file was changed while the conversation was had. Run it again": [
    "갱신하지 않았습니다. 대화하는 동안 파일이 바뀌었습니다. 다시 실행하세요",
    "更新していません。会話の間にファイルが変更されました。もう一度実行してください",
  ],
  "no conversation matches `-t {}`: neither a path nor the comment at the beginning of a file has it. There are {~}": [
    "`-t {1}`에 맞는 대화가 없습니다. 경로에도 파일 첫머리의 주석에도 없습니다. 있는 파일: {2}",
    "`-t {1}` に合う会話がありません。パスにもファイル冒頭のコメントにもありません。あるファイル: {2}",
  ],
  "no conversation matches `-t {}` or `-t {}`: neither a path nor the comment at the beginning of a file has it. There are {~}":
    [
      "`-t {1}`이나 `-t {2}`에 맞는 대화가 없습니다. 경로에도 파일 첫머리의 주석에도 없습니다. 있는 파일: {3}",
      "`-t {1}` にも `-t {2}` にも合う会話がありません。パスにもファイル冒頭のコメントにもありません。あるファイル: {3}",
    ],
  "`--update` records a file for one device, and `--matrix` runs it for several: leave one of them out": [
    "`--update`는 기기 하나의 결과를 기록하고 `--matrix`는 여러 기기로 실행합니다. 둘 중 하나를 빼세요",
    "`--update` は 1 台のデバイスの結果を記録し、`--matrix` は複数のデバイスで実行します。どちらか一方にしてください",
  ],
  "`--reporter html` writes a file: name it with `--output FILE`": [
    "`--reporter html`은 파일을 씁니다. `--output FILE`로 지정하세요",
    "`--reporter html` はファイルを書き出します。`--output FILE` で指定してください",
  ],
  "`--output` and `--html` name the same file; each report needs one of its own": [
    "`--output`과 `--html`이 같은 파일입니다. 보고서마다 다른 파일을 지정하세요",
    "`--output` と `--html` が同じファイルです。レポートごとに別のファイルを指定してください",
  ],
  "None of these files failed the last time; all of them are run": [
    "지난번에 실패한 파일이 없어 모두 실행합니다",
    "前回失敗したファイルがないため、すべて実行します",
  ],
  "Several files ran at a time, each as the same user. If the extension keeps what it knows by user or session, try `--jobs 1`":
    [
      "여러 파일을 모두 같은 사용자로 동시에 실행했습니다. extension이 사용자나 세션별로 상태를 보관한다면 `--jobs 1`로 실행해 보세요",
      "複数のファイルを同じユーザーとして同時に実行しました。extension がユーザーやセッションごとに状態を保持するなら、`--jobs 1` を試してください",
    ],
  "No extension is named, so that the demo answered for `model`, which is none of its own. Name yours with `--extension URL` or `--handler FILE`, in the settings, or by `extension: URL` in the file":
    [
      "extension을 지정하지 않아 데모가 자기 것이 아닌 `model`에 응답했습니다. `--extension URL`이나 `--handler FILE`, 설정, 또는 파일의 `extension: URL`로 지정하세요",
      "extension の指定がないため、デモが自分のものではない `model` に応答しました。`--extension URL` か `--handler FILE`、設定、またはファイルの `extension: URL` で指定してください",
    ],
  "Which files failed the last time is not known: {~}": [
    "지난번에 어떤 파일이 실패했는지 알 수 없습니다: {1}",
    "前回どのファイルが失敗したか分かりません: {1}",
  ],
  "Which files failed is not remembered: {~}": [
    "어떤 파일이 실패했는지 기록하지 못했습니다: {1}",
    "どのファイルが失敗したかを記録できませんでした: {1}",
  ],
  "the file is not one of ours any more; delete it": [
    "파일이 더는 저희 형식이 아닙니다. 지우세요",
    "ファイルがこのプログラムの形式ではなくなっています。削除してください",
  ],
  "Run files with this in their name (Enter alone: all): ": [
    "이름에 이것이 있는 파일 실행(그냥 Enter: 모두): ",
    "名前にこれを含むファイルを実行 (Enter のみ: すべて): ",
  ],
  "Nothing failed": ["실패한 것이 없습니다", "失敗したものはありません"],
  "Nothing failed in files with `{}`": [
    "`{1}`이(가) 있는 파일 중 실패한 것이 없습니다",
    "`{1}` を含むファイルに失敗したものはありません",
  ],
  "No file has `{}` in its name": [
    "이름에 `{1}`이(가) 있는 파일이 없습니다",
    "名前に `{1}` を含むファイルはありません",
  ],
  "{} of {} have `{}` in their name": [
    "{2}개 중 {1}개의 이름에 `{3}`이(가) 있습니다",
    "{2} 個中 {1} 個の名前に `{3}` があります",
  ],
  "Changed: {~}. {} of {} run again": [
    "바뀜: {1}. {3}개 중 {2}개를 다시 실행합니다",
    "変更: {1}。{3} 個中 {2} 個を再実行します",
  ],
  "Waiting for changes; the end of stdin ends it": [
    "변경을 기다립니다. stdin이 끝나면 끝납니다",
    "変更を待っています。stdin の終わりで終了します",
  ],
  "Waiting for changes": ["변경을 기다립니다", "変更を待っています"],
  "Waiting for changes in files with `{}`": [
    "`{1}`이(가) 있는 파일의 변경을 기다립니다",
    "`{1}` を含むファイルの変更を待っています",
  ],
  "Keys: Enter again, a all, f failed, u update what failed, p filter, h help, q quit": [
    "키: Enter 다시, a 모두, f 실패한 것, u 실패한 것 갱신, p 필터, h 도움말, q 끝내기",
    "キー: Enter 再実行、a すべて、f 失敗分、u 失敗分を更新、p フィルター、h ヘルプ、q 終了",
  ],
  "Enter  run again what was run last": [
    "Enter  마지막에 실행한 것을 다시 실행합니다",
    "Enter  最後に実行したものを再実行します",
  ],
  "a      run all, without a filter": ["a      필터 없이 모두 실행합니다", "a      フィルターなしですべて実行します"],
  "f      run what failed": ["f      실패한 것을 실행합니다", "f      失敗したものを実行します"],
  "u      record what failed, as `--update`": [
    "u      실패한 것을 `--update`처럼 기록합니다",
    "u      失敗したものを `--update` と同じく記録します",
  ],
  "p      filter: run only files with a text in their name, until another is given or `a`": [
    "p      필터: 이름에 텍스트가 있는 파일만 실행합니다. 다른 필터나 `a`까지 계속됩니다",
    "p      フィルター: 名前にテキストを含むファイルだけを実行します。別のフィルターか `a` まで続きます",
  ],
  "q      end, as Ctrl-C; twice it ends at once": [
    "q      Ctrl-C처럼 끝냅니다. 두 번 누르면 바로 끝납니다",
    "q      Ctrl-C と同じく終了します。2 回で直ちに終了します",
  ],
};
