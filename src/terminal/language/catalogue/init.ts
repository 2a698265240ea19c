import type { Rows } from "../translation.ts";

/** Questions at the beginning, and what `init` tells. */
export const init: Rows = {
  "Your extension's URL (Enter: the built-in pizza bot)": [
    "extension의 URL(Enter: 내장 피자봇)",
    "extension の URL (Enter: 内蔵のピザボット)",
  ],
  "Your extension's URL (Enter: a sample is written)": [
    "extension의 URL(Enter: 예제 extension을 만듭니다)",
    "extension の URL (Enter: サンプルの extension を作成)",
  ],
  "Your extension's URL": ["extension의 URL", "extension の URL"],
  "`demo`, or a URL such as http://localhost:3000/clova": [
    "`demo` 또는 http://localhost:3000/clova 같은 URL",
    "`demo` または http://localhost:3000/clova のような URL",
  ],
  "Folder of its interaction model, or `none`": [
    "interaction 모델의 폴더, 없으면 `none`",
    "対話モデルのフォルダー、なければ `none`",
  ],
  "Its interaction model": ["interaction 모델", "対話モデル"],
  Model: ["모델", "モデル"],
  "Which device is it to be?": ["어느 기기로 할까요?", "どのデバイスにしますか?"],
  Device: ["기기", "デバイス"],
  "Which language does your extension speak?": [
    "extension은 어느 언어로 말하나요?",
    "extension はどの言語で話しますか?",
  ],
  Language: ["언어", "言語"],
  "Number or name (Enter: {})": ["번호 또는 이름(Enter: {1})", "番号または名前 (Enter: {1})"],
  "A number from 1 to {}, or a name from the list": [
    "1에서 {1}까지의 번호 또는 목록에 있는 이름",
    "1 から {1} までの番号、または一覧にある名前",
  ],
  "Remember this for the next start?": ["다음에도 쓰도록 기억할까요?", "次回のために記憶しますか?"],
  "Remember this?": ["기억할까요?", "記憶しますか?"],
  No: ["아니요", "いいえ"],
  "In this project": ["이 프로젝트에", "このプロジェクトに"],
  "In this project: {}": ["이 프로젝트에: {1}", "このプロジェクトに: {1}"],
  "In this project, without the URL's user and password: {}": [
    "이 프로젝트에, URL의 사용자와 비밀번호는 빼고: {1}",
    "このプロジェクトに、URL のユーザーとパスワードを除いて: {1}",
  ],
  "For me, wherever I am": ["어디서나 나에게", "どこでも自分用に"],
  "For me, wherever I am: {}": ["어디서나 나에게: {1}", "どこでも自分用に: {1}"],
  "Remembered: {}": ["기억했습니다: {1}", "記憶しました: {1}"],
  "Not remembered: {~}": ["기억하지 못했습니다: {1}", "記憶できませんでした: {1}"],
  "The user and password of the URL are not in it: name the URL again to use them": [
    "URL의 사용자와 비밀번호는 들어 있지 않습니다. 쓰려면 URL을 다시 지정하세요",
    "URL のユーザーとパスワードは含まれていません。使うには URL をもう一度指定してください",
  ],

  "The user and password of the URL are not written: name the URL on the command line to use them": [
    "URL의 사용자와 비밀번호는 쓰지 않습니다. 쓰려면 명령줄에서 URL을 지정하세요",
    "URL のユーザーとパスワードは書き込みません。使うにはコマンドラインで URL を指定してください",
  ],
  "There are settings already, and they stay as they are: {}. Change them there, and leave `{}` out": [
    "설정이 이미 있어 그대로 둡니다: {1}. 그 파일에서 고치고 `{2}`은(는) 빼세요",
    "設定がすでにあるため、そのままにします: {1}。そのファイルで変更し、`{2}` は外してください",
  ],
  "there is no interaction model in it to be used, nor room for one: name another folder with `--model`": [
    "쓸 수 있는 interaction 모델도, 모델을 만들 자리도 없습니다. `--model`로 다른 폴더를 지정하세요",
    "使える対話モデルも、作成する余地もありません。`--model` で別のフォルダーを指定してください",
  ],
  "there is such a file already. Where it is your extension, name it with `--handler {}`": [
    "그런 파일이 이미 있습니다. 직접 만든 extension이라면 `--handler {1}`(으)로 지정하세요",
    "そのファイルはすでにあります。自分の extension であれば `--handler {1}` で指定してください",
  ],
  "there is no such file; it was to be named as the handler module": [
    "그런 파일이 없습니다. handler 모듈로 지정하려던 파일입니다",
    "そのようなファイルはありません。handler モジュールとして指定するファイルです",
  ],
  "this is a link to another place, and nothing is written through it": [
    "다른 곳을 가리키는 링크이므로 쓰지 않습니다",
    "別の場所へのリンクなので、書き込みません",
  ],
  "there is such a file already, and none is overwritten": [
    "그런 파일이 이미 있고, 있는 파일은 덮어쓰지 않습니다",
    "そのファイルはすでにあり、既存のファイルは上書きしません",
  ],
  "it cannot be written ({})": ["쓸 수 없습니다({1})", "書き込めません ({1})"],
  " A file stands where a folder belongs: name another": [
    " 폴더가 있어야 할 자리에 파일이 있습니다. 다른 폴더를 지정하세요",
    "フォルダーがあるべき場所にファイルがあります。別の場所を指定してください",
  ],
  "Written:": ["만들었습니다:", "作成しました:"],
  "Kept as it was:": ["그대로 두었습니다:", "そのまま残しました:"],
  "All is there already, and is kept as it is:": [
    "모두 이미 있어 그대로 둡니다:",
    "すべて揃っているため、そのまま残します:",
  ],
  "The model is a sample: put the files of your extension's console in its place.": [
    "모델은 예제입니다. extension의 콘솔에서 받은 파일로 바꾸세요.",
    "モデルはサンプルです。extension のコンソールのファイルに置き換えてください。",
  ],
  "Next:": ["다음으로:", "次の手順:"],
  "talk with it": ["대화합니다", "会話します"],
  "run its test": ["테스트를 실행합니다", "テストを実行します"],
  "what the model holds, and what the guides advise": ["모델의 내용과 가이드의 조언", "モデルの内容と、ガイドの助言"],
};
