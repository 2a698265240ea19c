import type { Rows } from "../translation.ts";

/** The greeting, and the lines of a conversation. */
export const lines: Rows = {
  "Extension: {*}": ["Extension: {1}", "Extension: {1}"],
  "No interaction model: your words cannot become intents. `--model FOLDER` names one": [
    "interaction 모델이 없어 발화를 인텐트로 바꿀 수 없습니다. `--model FOLDER`로 지정하세요",
    "対話モデルがないため、発話をインテントにできません。`--model FOLDER` で指定してください",
  ],
  "Try: {}, then {}": ["이렇게 말해 보세요: 먼저 {1}, 그다음에 {2}", "こう話しかけてみてください: まず {1}、次に {2}"],
  "Try: {}": ["이렇게 말해 보세요: {1}", "こう話しかけてみてください: {1}"],
  "Tab completes, /help lists what else you can do, Ctrl-D ends": [
    "Tab으로 완성하고, /help에 다른 명령이 나오며, Ctrl-D로 끝냅니다",
    "Tab で補完、/help でほかにできることを表示、Ctrl-D で終了します",
  ],
  "/help lists what else you can do, Ctrl-D ends": [
    "/help에 다른 명령이 나오며, Ctrl-D로 끝냅니다",
    "/help でほかにできることを表示、Ctrl-D で終了します",
  ],
  "any words": ["아무 말", "任意の言葉"],
  "say them": ["그대로 말합니다", "そのまま話します"],
  "say nothing for one waiting period": ["한 번의 대기 시간 동안 말하지 않습니다", "待ち時間 1 回分、何も話しません"],
  "let time pass (ms, s, m, h)": ["시간을 보냅니다(ms, s, m, h)", "時間を進めます (ms、s、m、h)"],
  "press the wake-up button": ["호출 버튼을 누릅니다", "起動ボタンを押します"],
  "press play, pause, stop, next, mic, …": [
    "play, pause, stop, next, mic 등을 누릅니다",
    "play、pause、stop、next、mic などを押します",
  ],
  "go to a place in the music": ["음악의 재생 위치를 옮깁니다", "音楽の再生位置を移動します"],
  "send a LaunchRequest": ["LaunchRequest를 보냅니다", "LaunchRequest を送ります"],
  "send an IntentRequest": ["IntentRequest를 보냅니다", "IntentRequest を送ります"],
  "end the session": ["세션을 끝냅니다", "セッションを終了します"],
  "send an EventRequest": ["EventRequest를 보냅니다", "EventRequest を送ります"],
  "link an account": ["계정을 연결합니다", "アカウントを連携します"],
  "unlink the account": ["계정 연결을 해제합니다", "アカウント連携を解除します"],
  "change the current user": ["현재 사용자를 바꿉니다", "現在のユーザーを変更します"],
  "go back to before your last line, or the last N": [
    "마지막 줄이나 마지막 N줄 이전으로 돌아갑니다",
    "最後の行、または最後の N 行の前に戻ります",
  ],
  "go back and send your last line again": ["돌아가서 마지막 줄을 다시 보냅니다", "戻って最後の行をもう一度送ります"],
  "show the last one; or request rN, response rN; the screen as a picture, too": [
    "마지막 것이나 request rN, response rN을 보여 줍니다. 화면은 그림으로도 저장합니다",
    "最後のもの、または request rN、response rN を表示します。画面は画像にもできます",
  ],
  "show less or more around the transcript": [
    "대화 기록 주변의 표시를 줄이거나 늘립니다",
    "会話の記録の周りの表示を減らすか増やします",
  ],
  "save the conversation as a test, FILE.conversation": [
    "대화를 테스트 FILE.conversation으로 저장합니다",
    "会話をテスト FILE.conversation として保存します",
  ],
  "switch the device off": ["기기를 끕니다", "デバイスの電源を切ります"],
  "the same line at once, even while the device speaks": [
    "기기가 말하는 중에도 그 줄을 바로 실행합니다",
    "デバイスが話している間でも、その行をすぐに実行します",
  ],
  "there is nothing to go back to: {*}": ["돌아갈 곳이 없습니다: {1}", "戻るところがありません: {1}"],
  "no line was said that could be taken back": ["되돌릴 수 있는 줄이 없습니다", "取り消せる行がありません"],
  "the lines came while the device was busy": [
    "줄을 쓸 때 기기가 다른 일을 하고 있었습니다",
    "行が入力されたとき、デバイスが処理中でした",
  ],
  "only 1 line can be taken back": ["1줄만 되돌릴 수 있습니다", "1 行だけ取り消せます"],
  "only {} lines can be taken back": ["{1}줄만 되돌릴 수 있습니다", "{1} 行だけ取り消せます"],
  "complete what is typed": ["입력한 것을 완성합니다", "入力中の言葉を補完します"],
  "earlier lines; search them": ["이전 줄. 찾기", "以前の行。検索"],
  "give up what was begun: the device hears silence": [
    "하던 말을 그만둡니다. 기기에는 침묵으로 들립니다",
    "話しかけた言葉をやめます。デバイスには無音に聞こえます",
  ],
  "cut what the device says; twice: end": [
    "기기의 말을 끊습니다. 두 번 누르면 끝납니다",
    "デバイスの発話を止めます。2 回で終了します",
  ],
  "show more around the transcript": ["대화 기록 주변의 표시를 늘립니다", "会話の記録の周りの表示を増やします"],
  "back to the shell; `fg` goes on": ["셸로 돌아갑니다. `fg`로 계속합니다", "シェルに戻ります。`fg` で続けます"],
  "there is no line `{}`": ["`{1}` 줄은 없습니다", "`{1}` という行はありません"],
  " `/help` lists them": [" `/help`에 목록이 나옵니다", "`/help` で一覧を表示します"],
  "the line `{}` is not understood; write `{}`": [
    "`{1}` 줄을 이해할 수 없습니다. `{2}`처럼 쓰세요",
    "`{1}` の行を理解できません。`{2}` のように書いてください",
  ],
  "the line `{}` is not understood; write `{}` ({~})": [
    "`{1}` 줄을 이해할 수 없습니다. `{2}`처럼 쓰세요({3})",
    "`{1}` の行を理解できません。`{2}` のように書いてください ({3})",
  ],
  "a number with ms, s, m or h": ["ms, s, m, h가 붙은 숫자", "ms、s、m、h の付いた数"],
  "behind the name nothing, or the payload as a JSON object": [
    "이름 뒤에는 아무것도 쓰지 않거나 payload를 JSON 객체로 씁니다",
    "名前の後には何も書かないか、payload を JSON オブジェクトで書きます",
  ],
  "N is a whole number from 1 on": ["N은 1 이상의 정수입니다", "N は 1 以上の整数です"],
  "behind request and response the id of one, such as r4; only of the screen there is a picture, and its name ends in .png":
    [
      "request와 response 뒤에는 r4 같은 ID를 씁니다. 그림은 화면만 저장할 수 있고 이름은 .png로 끝나야 합니다",
      "request と response の後には r4 のような ID を書きます。画像にできるのは画面だけで、名前は .png で終わります",
    ],
  "the name of FILE ends in .conversation, which is added where it has no ending": [
    "FILE의 이름은 .conversation으로 끝나며, 확장자가 없으면 붙입니다",
    "FILE の名前は .conversation で終わります。拡張子がなければ補います",
  ],
  "`/link` takes one word: `/link TOKEN`": [
    "`/link`에는 단어 하나를 씁니다: `/link TOKEN`",
    "`/link` には 1 語を書きます: `/link TOKEN`",
  ],
  "Line {}: {~}": ["{1}번째 줄: {2}", "{1} 行目: {2}"],
};
