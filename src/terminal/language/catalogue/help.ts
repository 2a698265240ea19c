import type { Rows } from "../translation.ts";

/** The pages of `--help`, line by line; the explanations of options are in options.ts. */
export const help: Rows = {
  "Usage:": ["사용법:", "使い方:"],
  "Options:": ["옵션:", "オプション:"],
  "Examples:": ["예:", "例:"],
  "Talk with a Clova device. EXTENSION is the URL of your extension, or `demo`: a pizza bot in ko, ja and en.": [
    "Clova 기기와 대화합니다. EXTENSION은 extension의 URL이나 `demo`(ko, ja, en으로 말하는 피자봇)입니다.",
    "Clova デバイスと会話します。EXTENSION は extension の URL か `demo` (ko、ja、en で話すピザボット) です。",
  ],
  "What you type is what you say; lines that begin with `/` are listed by `/help`. Lines also come from a pipe.": [
    "입력한 글이 곧 사용자 발화입니다. `/`로 시작하는 줄은 `/help`에 나옵니다. 파이프로도 입력할 수 있습니다.",
    "入力した文がそのまま発話になります。`/` で始まる行の一覧は `/help` で表示します。パイプからも入力できます。",
  ],
  "talk with a device (when no command is named)": [
    "기기와 대화합니다(명령을 쓰지 않을 때)",
    "デバイスと会話します(コマンドの省略時)",
  ],
  "run conversation files in virtual time": [
    "대화 파일을 가상 시간으로 실행합니다",
    "会話ファイルを仮想時間で実行します",
  ],
  "probe a running extension and judge its answers": [
    "실행 중인 extension을 시험하고 응답을 판정합니다",
    "稼働中の extension を試し、応答を判定します",
  ],
  "describe, lint and explain an interaction model": [
    "interaction 모델을 보여 주고 검사하고 설명합니다",
    "対話モデルの表示、検査、説明をします",
  ],
  "the device profiles": ["기기 프로필", "デバイスプロファイル"],
  "the public key, for an extension that checks signatures": [
    "서명을 검증하는 extension에 줄 공개 키",
    "署名を検証する extension に渡す公開鍵",
  ],
  "write settings, a sample model, a sample extension and a test": [
    "설정, 예제 모델, 예제 extension, 테스트를 만듭니다",
    "設定、サンプルのモデル、サンプルの extension、テストを作成します",
  ],
  "what this machine offers, and whether the extension is reached": [
    "이 컴퓨터에서 쓸 수 있는 것과 extension 접속 여부",
    "このマシンで使えるものと、extension に接続できるか",
  ],
  "Run conversation files, and every *.conversation in the folders, in virtual time. The extension is what the file names, unless you name one; it runs already, or is started with --serve, or is a module with --handler.":
    [
      "대화 파일과 폴더에 있는 모든 *.conversation을 가상 시간으로 실행합니다. 따로 지정하지 않으면 파일에 적힌 extension을 씁니다. extension은 이미 실행 중이거나, --serve로 시작하거나, --handler로 지정한 모듈입니다.",
      "会話ファイルと、フォルダー内のすべての *.conversation を仮想時間で実行します。指定がなければファイルに書かれた extension を使います。extension は稼働中のもの、--serve で起動するもの、--handler で指定するモジュールのいずれかです。",
    ],
  "More: docs/test-runner.md.": [
    "자세한 내용: docs/test-runner.md.",
    "詳しくは docs/test-runner.md を参照してください。",
  ],
  "Exit code 0: all passed or updated. 1: an expectation failed. 2: a file cannot be run, none matches, or wrong usage. 130: interrupted.":
    [
      "종료 코드 0: 모두 통과했거나 갱신했습니다. 1: 기대와 다른 결과가 있습니다. 2: 실행할 수 없는 파일이 있거나, 맞는 파일이 없거나, 사용법이 틀렸습니다. 130: 중단되었습니다.",
      "終了コード 0: すべて合格または更新。1: 期待と異なる結果があります。2: 実行できないファイルがある、該当するファイルがない、または使い方の誤り。130: 中断。",
    ],
  "Drive a running extension through what Clova would do to it, and judge every answer by the guides' rules.": [
    "Clova가 보낼 요청을 실행 중인 extension에 보내고, 모든 응답을 가이드의 규칙으로 판정합니다.",
    "Clova が行う操作を稼働中の extension に対して行い、すべての応答をガイドの規則で判定します。",
  ],
  "Takes at most 45 s and 200 requests, and sends nothing to anybody but EXTENSION.": [
    "최대 45초, 요청 200개까지 쓰며 EXTENSION 말고는 아무 데도 보내지 않습니다.",
    "最長 45 秒、リクエスト 200 件まで。EXTENSION 以外には何も送信しません。",
  ],
  "Exit code 0: no error. 1: an error was found. 2: wrong usage or configuration.": [
    "종료 코드 0: 오류가 없습니다. 1: 오류가 있습니다. 2: 사용법이나 설정이 틀렸습니다.",
    "終了コード 0: エラーなし。1: エラーあり。2: 使い方または設定の誤り。",
  ],
  "Describe an interaction model and hold it against the guides, or explain how it understands an utterance.": [
    "interaction 모델을 보여 주고 가이드와 비교합니다. 또는 발화를 어떻게 이해하는지 설명합니다.",
    "対話モデルを表示してガイドと照らし合わせます。または、発話をどう理解するかを説明します。",
  ],
  "Exit code 0: done. 1: the guides' rules are broken (an error). 2: the folder cannot be read, or wrong usage.": [
    "종료 코드 0: 마쳤습니다. 1: 가이드의 규칙에 어긋납니다(오류). 2: 폴더를 읽을 수 없거나 사용법이 틀렸습니다.",
    "終了コード 0: 完了。1: ガイドの規則に反しています(エラー)。2: フォルダーを読み取れない、または使い方の誤り。",
  ],
  "List the device profiles, or show one with the sources of its values.": [
    "기기 프로필 목록을 보여 줍니다. 이름을 지정하면 그 프로필의 값과 출처를 보여 줍니다.",
    "デバイスプロファイルの一覧を表示します。名前を指定すると、その値と出典を表示します。",
  ],
  "Print the public half of the key that signs requests, in PEM, and nothing else: see docs/signatures.md.": [
    "요청에 서명하는 키의 공개 키만 PEM으로 출력합니다. docs/signatures.md를 참고하세요.",
    "リクエストに署名する鍵の公開鍵だけを PEM で出力します。docs/signatures.md を参照してください。",
  ],
  'Write what a new extension begins with into FOLDER (the working folder): settings (clova-device.json), a sample interaction model (model/), a conversation that is a test (conversations/), and, where no extension is named, a sample one (extension.mjs; extension.js where package.json has `"type": "module"`). On a terminal it asks for the language and the extension; in a pipe it takes what Enter would. Nothing that is there is overwritten.':
    [
      '새 extension의 출발점을 FOLDER(기본값: 작업 폴더)에 만듭니다: 설정(clova-device.json), 예제 interaction 모델(model/), 테스트가 되는 대화(conversations/), 그리고 extension을 지정하지 않으면 예제 extension(extension.mjs, package.json에 `"type": "module"`이 있으면 extension.js). 터미널에서는 언어와 extension을 묻고, 파이프에서는 Enter의 기본값을 씁니다. 있는 파일은 덮어쓰지 않습니다.',
      '新しい extension の出発点を FOLDER (省略時は作業フォルダー) に作成します: 設定 (clova-device.json)、サンプルの対話モデル (model/)、テストになる会話 (conversations/)、extension の指定がなければサンプルの extension (extension.mjs。package.json に `"type": "module"` があれば extension.js)。端末では言語と extension を尋ね、パイプでは Enter の既定値を使います。既存のファイルは上書きしません。',
    ],
  "Exit code 0: all is there. 2: it cannot be written, or wrong usage. 130: interrupted.": [
    "종료 코드 0: 모두 있습니다. 2: 쓸 수 없거나 사용법이 틀렸습니다. 130: 중단되었습니다.",
    "終了コード 0: すべて揃っています。2: 書き込めない、または使い方の誤り。130: 中断。",
  ],
  "Show what this machine offers: Node.js, voices, ways to the loudspeaker, decoders, a browser, the signature key, proxies; and how far a request to EXTENSION, or to that of the settings, comes. Text to copy into an issue.":
    [
      "이 컴퓨터에서 쓸 수 있는 것을 보여 줍니다: Node.js, 음성, 스피커로 가는 길, 디코더, 브라우저, 서명 키, 프록시. EXTENSION이나 설정의 extension에 요청이 어디까지 닿는지도 보여 줍니다. 이슈에 붙여 넣을 수 있는 텍스트입니다.",
      "このマシンで使えるものを表示します: Node.js、声、スピーカーへの経路、デコーダー、ブラウザ、署名鍵、プロキシ。EXTENSION または設定の extension へのリクエストがどこまで届くかも表示します。issue に貼り付けられるテキストです。",
    ],
  "Nothing is heard without --sound. More: docs/doctor.md.": [
    "--sound가 없으면 소리를 내지 않습니다. 자세한 내용: docs/doctor.md.",
    "--sound がなければ音は鳴りません。詳しくは docs/doctor.md を参照してください。",
  ],
  "Exit code 0: told. 2: wrong usage or configuration. 130: interrupted.": [
    "종료 코드 0: 보여 주었습니다. 2: 사용법이나 설정이 틀렸습니다. 130: 중단되었습니다.",
    "終了コード 0: 表示しました。2: 使い方または設定の誤り。130: 中断。",
  ],
};
