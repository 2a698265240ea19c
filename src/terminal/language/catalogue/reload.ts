import type { Rows } from "../translation.ts";

/** What changes by itself while one talks: what is saved, and the extension that comes and goes. */
export const reload: Rows = {
  "Model not reloaded, the old one stays in use: {~}": [
    "모델을 다시 읽지 못해 이전 모델을 계속 씁니다: {1}",
    "モデルを読み直せなかったため、前のモデルを使い続けます: {1}",
  ],
  "Model reloaded: {*}": ["모델을 다시 읽었습니다: {1}", "モデルを読み直しました: {1}"],
  " The extension ID stays {} until the next start; the files now say {}": [
    " 다음에 시작할 때까지 extension ID는 그대로 {1}입니다. 파일에는 이제 {2}(이)라고 적혀 있습니다",
    "extension ID は次の起動まで {1} のままです。ファイルには {2} と書かれています",
  ],
  "Settings not reloaded, the old ones stay in use: {~}": [
    "설정을 다시 읽지 못해 이전 설정을 계속 씁니다: {1}",
    "設定を読み直せなかったため、前の設定を使い続けます: {1}",
  ],
  "Settings reloaded: {}": ["설정을 다시 읽었습니다: {1}", "設定を読み直しました: {1}"],
  // Longer, so that it comes before the one above.
  "Settings reloaded: {}. The extension ID stays {} until the next start; the files now say {}": [
    "설정을 다시 읽었습니다: {1}. 다음에 시작할 때까지 extension ID는 그대로 {2}입니다. 파일에는 이제 {3}(이)라고 적혀 있습니다",
    "設定を読み直しました: {1}。extension ID は次の起動まで {2} のままです。ファイルには {3} と書かれています",
  ],
  "Device not reloaded, the old one stays in use: {~}": [
    "기기 프로필을 다시 읽지 못해 이전 프로필을 계속 씁니다: {1}",
    "デバイスプロファイルを読み直せなかったため、前のものを使い続けます: {1}",
  ],
  "Device reloaded: {}": ["기기 프로필을 다시 읽었습니다: {1}", "デバイスプロファイルを読み直しました: {1}"],
  "Handler not reloaded, the old one stays in use: {~}": [
    "handler를 다시 읽지 못해 이전 handler를 계속 씁니다: {1}",
    "handler を読み直せなかったため、前の handler を使い続けます: {1}",
  ],
  "Handler reloaded: {}": ["handler를 다시 읽었습니다: {1}", "handler を読み直しました: {1}"],
  "{} at the next start": ["{1}은(는) 다음에 시작할 때 적용", "{1} は次の起動時に反映"],
  "{} is chosen elsewhere": ["{1}은(는) 다른 곳에서 지정됨", "{1} は別の場所で指定済み"],
  "{} are chosen elsewhere": ["{1}은(는) 다른 곳에서 지정됨", "{1} は別の場所で指定済み"],
  "model {} ({*})": ["model {1}({2})", "model {1} ({2})"],
  unset: ["해제", "解除"],
  and: ["및", "と"],

  "The extension at {} is not running yet": [
    "{1}의 extension이 아직 실행되지 않았습니다",
    "{1} の extension はまだ起動していません",
  ],
  "The extension at {} is running now": ["{1}의 extension이 실행되었습니다", "{1} の extension が起動しました"],
  "The extension at {} has stopped": ["{1}의 extension이 멈췄습니다", "{1} の extension が停止しました"],
  "The extension at {} was started anew": [
    "{1}의 extension이 다시 시작되었습니다",
    "{1} の extension が再起動しました",
  ],
  "The extension at {} answers again": ["{1}의 extension이 다시 응답합니다", "{1} の extension が再び応答しています"],
  "The server has ended: `{}` {*}": ["서버가 끝났습니다. `{1}`: {2}", "サーバーが終了しました。`{1}`: {2}"],
  "What you type is remembered only until you quit: {} cannot be used ({})": [
    "입력한 줄은 끝낼 때까지만 기억합니다. {1} 파일을 쓸 수 없습니다({2})",
    "入力した行は終了するまでしか記憶されません。{1} を使えません ({2})",
  ],
};
