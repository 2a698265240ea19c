import type { Rows } from "../translation.ts";

/** What is wrong with the folder of an interaction model. */
export const model: Rows = {
  "`model` needs the folder of a model: `clova-device model FOLDER`": [
    "`model`에는 모델 폴더가 필요합니다: `clova-device model FOLDER`",
    "`model` にはモデルのフォルダーが必要です: `clova-device model FOLDER`",
  ],
  "The utterance is empty: write what the user says": [
    "발화가 비어 있습니다. 사용자가 하는 말을 쓰세요",
    "発話が空です。ユーザーが話す言葉を書いてください",
  ],
  "there is no such folder": ["그런 폴더가 없습니다", "そのようなフォルダーはありません"],
  "not a folder; a model is a folder of .tsv files": [
    "폴더가 아닙니다. 모델은 .tsv 파일이 있는 폴더입니다",
    "フォルダーではありません。モデルは .tsv ファイルの入ったフォルダーです",
  ],
  "the folder cannot be read ({})": ["폴더를 읽을 수 없습니다({1})", "フォルダーを読み取れません ({1})"],
  "the folder has no .tsv files and no {}": [
    "폴더에 .tsv 파일도 {1}도 없습니다",
    "フォルダーに .tsv ファイルも {1} もありません",
  ],
  " Download the intents and slot types of your extension from the console into it, or write them: docs/interaction-models.md":
    [
      " 콘솔에서 extension의 인텐트와 슬롯 타입을 내려받아 넣거나 직접 쓰세요: docs/interaction-models.md",
      "コンソールから extension のインテントとスロットタイプをダウンロードして入れるか、自分で書いてください: docs/interaction-models.md",
    ],
  "none of the .tsv files is an intent; read was {*}. The file of an intent begins with [INTENT SLOT] or [INTENT EXPRESSION]; docs/interaction-models.md shows one":
    [
      "인텐트인 .tsv 파일이 없습니다. 읽은 파일: {1}. 인텐트 파일은 [INTENT SLOT]이나 [INTENT EXPRESSION]으로 시작합니다. docs/interaction-models.md에 예가 있습니다",
      "インテントの .tsv ファイルがありません。読み取ったもの: {1}。インテントのファイルは [INTENT SLOT] か [INTENT EXPRESSION] で始まります。docs/interaction-models.md に例があります",
    ],
  "{*} `{}` is already in {}; keep one of the two files": [
    "{1} `{2}`이(가) 이미 {3}에 있습니다. 두 파일 중 하나만 두세요",
    "{1} `{2}` はすでに {3} にあります。どちらか一方のファイルだけを残してください",
  ],
  "slot `{}` has the type `{}`, which the folder does not have": [
    "슬롯 `{1}`의 타입 `{2}`이(가) 폴더에 없습니다",
    "スロット `{1}` のタイプ `{2}` がフォルダーにありません",
  ],
  " Add `{}.tsv` with its words, or name it in `openTypes` of extension.json": [
    " 단어를 담은 `{1}.tsv`를 추가하거나 extension.json의 `openTypes`에 적으세요",
    "語を書いた `{1}.tsv` を追加するか、extension.json の `openTypes` に書いてください",
  ],
  "a name must have letters, got {}": [
    "이름에는 글자가 있어야 합니다. 받은 값: {1}",
    "名前には文字が必要です。受け取った値: {1}",
  ],
  "the file is of extension `{}`, {} of `{}`; keep one extension a folder": [
    "이 파일은 extension `{1}`의 것이고 {2}은(는) `{3}`의 것입니다. 폴더 하나에는 extension 하나만 두세요",
    "このファイルは extension `{1}` のもので、{2} は `{3}` のものです。1 つのフォルダーには 1 つの extension だけを置いてください",
  ],
  "the file is empty; expected the words of slot type `{}`, one a line": [
    "파일이 비어 있습니다. 슬롯 타입 `{1}`의 단어를 한 줄에 하나씩 쓰세요",
    "ファイルが空です。スロットタイプ `{1}` の語を 1 行に 1 つずつ書いてください",
  ],
  "the name says slot type, the content is an intent; rename the file to `{}.tsv`": [
    "이름은 슬롯 타입인데 내용은 인텐트입니다. 파일 이름을 `{1}.tsv`로 바꾸세요",
    "名前はスロットタイプですが、内容はインテントです。ファイル名を `{1}.tsv` に変えてください",
  ],
  "`{}` looks like a slot in a sample utterance, but the file has no [INTENT EXPRESSION] above it, so it is a dictionary. docs/interaction-models.md shows both kinds of file; if it is one, name it `slottype_{}.tsv`":
    [
      "`{1}`은(는) 예시 발화의 슬롯처럼 보이지만 위에 [INTENT EXPRESSION]이 없어 사전으로 읽습니다. 두 종류의 파일은 docs/interaction-models.md에 있습니다. 사전이라면 이름을 `slottype_{2}.tsv`로 하세요",
      "`{1}` はサンプル発話のスロットのようですが、上に [INTENT EXPRESSION] がないため辞書として読みます。2 種類のファイルは docs/interaction-models.md にあります。辞書なら `slottype_{2}.tsv` という名前にしてください",
    ],
  "unknown section `{}`; expected [INTENT SLOT] or [INTENT EXPRESSION]": [
    "알 수 없는 섹션 `{1}`입니다. [INTENT SLOT]이나 [INTENT EXPRESSION]이어야 합니다",
    "不明なセクション `{1}` です。[INTENT SLOT] か [INTENT EXPRESSION] でなければなりません",
  ],
  "text before the first section; [INTENT SLOT] is missing above the slots, or [INTENT EXPRESSION] above the samples": [
    "첫 섹션 앞에 텍스트가 있습니다. 슬롯 위의 [INTENT SLOT]이나 예시 발화 위의 [INTENT EXPRESSION]이 빠졌습니다",
    "最初のセクションの前にテキストがあります。スロットの上の [INTENT SLOT] か、サンプル発話の上の [INTENT EXPRESSION] がありません",
  ],
  "slot `{}` has the type `{}` here and `{}` in line {}": [
    "슬롯 `{1}`의 타입이 여기서는 `{2}`, {4}번째 줄에서는 `{3}`입니다",
    "スロット `{1}` のタイプが、ここでは `{2}`、{4} 行目では `{3}` です",
  ],
  "a NUL character; expected text in UTF-8 (is the file UTF-16?)": [
    "NUL 문자가 있습니다. UTF-8 텍스트여야 합니다(UTF-16 파일인가요?)",
    "NUL 文字があります。UTF-8 のテキストでなければなりません (UTF-16 のファイルですか?)",
  ],
  "expected slot name, TAB and slot type, got {}": [
    "슬롯 이름, 탭, 슬롯 타입 순으로 씁니다. 받은 값: {1}",
    "スロット名、タブ、スロットタイプの順に書きます。受け取った値: {1}",
  ],
  "the JSON is nested too deeply": ["JSON이 너무 깊이 중첩되어 있습니다", "JSON の入れ子が深すぎます"],
  "unknown key `{}`; the keys are {}": [
    "알 수 없는 키 `{1}`입니다. 키는 {2}입니다",
    "不明なキー `{1}` です。キーは {2} です",
  ],
  "the key `{}` stands twice": ["`{1}` 키가 두 번 있습니다", "キー `{1}` が 2 回あります"],
  "expected an object, got {*}": [
    "객체여야 합니다. 받은 값: {1}",
    "オブジェクトでなければなりません。受け取った値: {1}",
  ],
};
