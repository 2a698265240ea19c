import type { Rows } from "../translation.ts";

/** What is told during a conversation. */
export const talk: Rows = {
  "Settings: {}": ["설정: {1}", "設定: {1}"],
  "Saved: {}": ["저장했습니다: {1}", "保存しました: {1}"],
  "Saved over the conversation that was there: {} (that one is {} now)": [
    "있던 대화 위에 저장했습니다: {1}(있던 대화는 {2}에 있습니다)",
    "既存の会話に上書き保存しました: {1} (元の会話は {2} にあります)",
  ],
  "there is nothing to save: nothing was said or done so far": [
    "저장할 것이 없습니다. 아직 아무 말도 하지 않았습니다",
    "保存するものがありません。まだ何も話していません",
  ],
  "this file is no conversation and is left as it is; name another one": [
    "이 파일은 대화가 아니어서 그대로 둡니다. 다른 파일을 지정하세요",
    "このファイルは会話ではないので、そのままにします。別のファイルを指定してください",
  ],
  "Back to before: {}": ["다음 줄 이전으로 돌아갔습니다: {1}", "次の行の前に戻りました: {1}"],
  "Once more: {}": ["한 번 더: {1}", "もう一度: {1}"],
  "The trace ends here: {} cannot be written ({})": [
    "trace는 여기서 끝납니다. {1} 파일을 쓸 수 없습니다({2})",
    "トレースはここで終わります。{1} に書き込めません ({2})",
  ],
  "nobody reads this pipe; name a file for the trace": [
    "이 파이프를 읽는 프로그램이 없습니다. trace를 쓸 파일을 지정하세요",
    "このパイプを読むプログラムがありません。トレースを書くファイルを指定してください",
  ],
  "the trace cannot be written ({})": ["trace를 쓸 수 없습니다({1})", "トレースを書き込めません ({1})"],
  "stdout cannot be written ({}), so what stands there is not all": [
    "stdout에 쓸 수 없어({1}) 출력이 온전하지 않습니다",
    "stdout に書き込めないため ({1})、出力は不完全です",
  ],
  "stdin has a line of more than {} characters": [
    "stdin에 {1}자를 넘는 줄이 있습니다",
    "stdin に {1} 文字を超える行があります",
  ],
  "stdin cannot be read: {}": ["stdin을 읽을 수 없습니다: {1}", "stdin を読み取れません: {1}"],
  "This should not have happened: {}": [
    "일어나서는 안 되는 일이 일어났습니다: {1}",
    "起きるはずのないことが起きました: {1}",
  ],
  "the device has no screen to take a picture of; take one with `--device display-l100`": [
    "이 기기에는 그림으로 저장할 화면이 없습니다. `--device display-l100` 같은 기기를 쓰세요",
    "このデバイスには画像にする画面がありません。`--device display-l100` のようなデバイスを使ってください",
  ],
  "the picture cannot be written ({})": ["그림 파일을 쓸 수 없습니다({1})", "画像ファイルを書き込めません ({1})"],
  "the browser could not draw the screen in time": [
    "브라우저가 제시간에 화면을 그리지 못했습니다",
    "ブラウザが時間内に画面を描画できませんでした",
  ],
  "a picture of the screen needs Chromium or Chrome, and none was found; install it (on Debian and Ubuntu: apt-get install chromium), or name its program in the environment variable `CHROME_PATH`":
    [
      "화면을 그림으로 저장하려면 Chromium이나 Chrome이 필요한데 찾지 못했습니다. 설치하거나(Debian, Ubuntu: apt-get install chromium) 환경 변수 `CHROME_PATH`에 프로그램을 지정하세요",
      "画面を画像にするには Chromium か Chrome が必要ですが、見つかりません。インストールするか (Debian、Ubuntu: apt-get install chromium)、環境変数 `CHROME_PATH` でプログラムを指定してください",
    ],
  "a picture of the screen needs: npm install playwright-core": [
    "화면을 그림으로 저장하려면 필요합니다: npm install playwright-core",
    "画面を画像にするには次が必要です: npm install playwright-core",
  ],
  "the browser `{}` did not start": ["브라우저 `{1}`이(가) 시작되지 않았습니다", "ブラウザ `{1}` が起動しませんでした"],
  "a port is a number from 0 to 65535, got {}": [
    "포트는 0부터 65535까지의 숫자입니다. 받은 값: {1}",
    "ポートは 0 から 65535 までの数です。受け取った値: {1}",
  ],
  "Port {} of 127.0.0.1 {*}. Name another one with `--screen PORT`, or none for a free one": [
    "127.0.0.1의 {1}번 포트: {2}. `--screen PORT`로 다른 포트를 지정하거나, 포트 없이 빈 포트를 쓰세요",
    "127.0.0.1 のポート {1}: {2}。`--screen PORT` で別のポートを指定するか、省略して空きポートを使ってください",
  ],
};
