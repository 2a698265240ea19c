import type { Rows } from "../translation.ts";

/** What `--help` says of options; in brackets, what holds without them. */
export const options: Rows = {
  "the extension of all files (the file's, else the settings', else demo)": [
    "모든 파일에 쓸 extension(파일, 설정, demo 순)",
    "すべてのファイルで使う extension (ファイル、設定、demo の順)",
  ],
  "a JavaScript module whose default export answers requests, as extension": [
    "default export가 요청에 응답하는 JavaScript 모듈을 extension으로 씁니다",
    "default export がリクエストに応答する JavaScript モジュールを extension にします",
  ],
  "start the extension's server with this command, and end it afterwards": [
    "이 명령으로 extension 서버를 시작하고 끝나면 종료합니다",
    "このコマンドで extension のサーバーを起動し、最後に終了します",
  ],
  "the device: see `clova-device devices`, or a profile of your own (kr-speaker)": [
    "기기: `clova-device devices`의 이름이나 직접 만든 프로필(kr-speaker)",
    "デバイス: `clova-device devices` の名前か、自作のプロファイル (kr-speaker)",
  ],
  "the interaction model: the console's TSV files (the demo has its own)": [
    "interaction 모델: 콘솔에서 받은 TSV 파일(데모에는 자체 모델이 있음)",
    "対話モデル: コンソールの TSV ファイル (デモは自前のものを使用)",
  ],
  "language of the user (the model's, else the device's)": [
    "사용자의 언어(모델, 기기 순)",
    "ユーザーの言語 (モデル、デバイスの順)",
  ],
  "dialect of the CEK messages (the device's)": [
    "CEK 메시지 형식(기기의 형식)",
    "CEK メッセージの形式 (デバイスの形式)",
  ],
  "where sound goes (auto on a terminal, else none)": [
    "소리를 내보낼 곳(터미널이면 auto, 아니면 none)",
    "音の出力先 (端末では auto、それ以外は none)",
  ],
  "who speaks (auto; silent where no sound goes anywhere)": [
    "말하는 음성(auto, 소리가 나가지 않으면 silent)",
    "話す声 (auto。音の出力先がなければ silent)",
  ],
  "real time, or as fast as possible (real)": [
    "실제 시간, 또는 가능한 한 빠르게(real)",
    "実時間、または可能な限り速く (real)",
  ],
  "real time, or as fast as possible (virtual)": [
    "실제 시간, 또는 가능한 한 빠르게(virtual)",
    "実時間、または可能な限り速く (virtual)",
  ],
  "serve the device's face as a web page on 127.0.0.1 (off; without PORT a free one)": [
    "기기 화면을 127.0.0.1의 웹 페이지로 보여 줍니다(off, PORT가 없으면 빈 포트)",
    "デバイスの画面を 127.0.0.1 のウェブページで表示 (off。PORT がなければ空きポート)",
  ],
  "pictures of cards on a terminal (none)": [
    "터미널에 카드 그림을 표시하는 방법(none)",
    "端末でのカード画像の表示 (none)",
  ],
  "RSA private key that signs requests (one is made and kept per user)": [
    "요청에 서명하는 RSA 개인 키(사용자마다 하나를 만들어 보관)",
    "リクエストに署名する RSA 秘密鍵 (ユーザーごとに作成して保管)",
  ],
  "how requests are signed (own)": ["요청에 서명하는 방법(own)", "リクエストの署名方法 (own)"],
  "authorities the extension's certificate may be from, in PEM (the usual)": [
    "extension 인증서를 발급한 인증 기관, PEM(기본 인증 기관)",
    "extension の証明書を発行する認証局、PEM (通常の認証局)",
  ],
  "which certificate of the extension is taken (verify)": [
    "extension의 인증서를 받아들이는 기준(verify)",
    "extension の証明書を受け入れる基準 (verify)",
  ],
  "who owns the device and who speaks, as JSON (one user, unlinked)": [
    "기기 주인과 말하는 사용자, JSON(한 명, 계정 연결 없음)",
    "デバイスの所有者と話者、JSON (1 人、アカウント連携なし)",
  ],
  "token of a linked account; also env CLOVA_ACCESS_TOKEN": [
    "연결된 계정의 토큰. 환경 변수 CLOVA_ACCESS_TOKEN도 됩니다",
    "連携済みアカウントのトークン。環境変数 CLOVA_ACCESS_TOKEN も可",
  ],
  "write every record to a file, one line of JSON each": [
    "모든 레코드를 한 줄짜리 JSON으로 파일에 씁니다",
    "すべてのレコードを 1 行の JSON としてファイルに書き出します",
  ],
  "for ids and every other chance (random)": ["ID 등 무작위 값의 시드(무작위)", "ID などの乱数のシード (ランダム)"],
  "for ids and every other chance (the file's, else 1)": [
    "ID 등 무작위 값의 시드(파일의 값, 없으면 1)",
    "ID などの乱数のシード (ファイルの値、なければ 1)",
  ],
  "the device's clock at the start (now)": ["시작할 때 기기의 시각(현재)", "開始時のデバイスの時刻 (現在)"],
  "the device's clock at the start (the file's, else 2018-08-10T00:00:00Z)": [
    "시작할 때 기기의 시각(파일의 값, 없으면 2018-08-10T00:00:00Z)",
    "開始時のデバイスの時刻 (ファイルの値、なければ 2018-08-10T00:00:00Z)",
  ],
  "the clock: `tomorrow` is another day then (now)": [
    "기준 시각: `내일`이 가리키는 날이 달라집니다(현재)",
    "基準の時刻: `明日` の指す日が変わります (現在)",
  ],
  "how long the extension may take, in real ms (8000)": [
    "extension의 응답을 기다리는 실제 시간, ms(8000)",
    "extension の応答を待つ実時間、ms (8000)",
  ],
  "slow=9s, status=503, drop, truncate: its answers, or @30% or @#2 of them; docs/faults.md": [
    "응답에 일으킬 장애: slow=9s, status=503, drop, truncate. 일부만: @30%, @#2. docs/faults.md",
    "応答に起こす障害: slow=9s、status=503、drop、truncate。一部だけ: @30%、@#2。docs/faults.md",
  ],
  "run each file with each combination of device, lang, linked and message-format; repeatable": [
    "파일마다 device, lang, linked, message-format의 모든 조합으로 실행합니다. 여러 번 쓸 수 있음",
    "各ファイルを device、lang、linked、message-format の全組み合わせで実行します。複数指定可",
  ],
  "run only the files with NAME in their path or in the comment they begin with; or /REGEXP/; repeatable": [
    "경로나 첫머리 주석에 NAME이 있는 파일만 실행합니다. /REGEXP/도 됩니다. 여러 번 쓸 수 있음",
    "パスか冒頭のコメントに NAME を含むファイルだけを実行します。/REGEXP/ も可。複数指定可",
  ],
  "how many files run at a time (4)": ["동시에 실행할 파일 수(4)", "同時に実行するファイル数 (4)"],
  "lines to read, TAP 14, JUnit XML, one object of JSON, or a page (spec)": [
    "읽기 위한 줄, TAP 14, JUnit XML, JSON 객체 하나, 웹 페이지(spec)",
    "読みやすい行、TAP 14、JUnit XML、JSON オブジェクト 1 個、ページ (spec)",
  ],
  "lines to read, one object of JSON, or JUnit XML (text)": [
    "읽기 위한 줄, JSON 객체 하나, JUnit XML(text)",
    "読みやすい行、JSON オブジェクト 1 個、JUnit XML (text)",
  ],
  "lines to read, or one object of JSON (text)": [
    "읽기 위한 줄, JSON 객체 하나(text)",
    "読みやすい行、JSON オブジェクト 1 個 (text)",
  ],
  "write the report to a file; stdout has the last line of it alone": [
    "보고서를 파일에 씁니다. stdout에는 마지막 줄만 나옵니다",
    "レポートをファイルに書き出します。stdout には最後の行だけを出します",
  ],
  "write an HTML report as well, whatever the reporter": [
    "reporter와 관계없이 HTML 보고서도 씁니다",
    "reporter に関係なく HTML レポートも書き出します",
  ],
  "which conversations can be heard in the page (failed; none with `--watch`)": [
    "페이지에서 들을 수 있는 대화(failed, `--watch`에서는 none)",
    "ページで聞ける会話 (failed。`--watch` では none)",
  ],
  "findings that are accepted and fail nothing": [
    "알고 있어 실패로 치지 않는 지적 사항",
    "承知のうえで失敗にしない指摘",
  ],
  "records as lines of JSON on stdout, instead of the transcript": [
    "stdout에 대화 기록 대신 레코드를 JSON 줄로 씁니다",
    "stdout に会話の記録ではなくレコードを JSON 行で出します",
  ],
  "record what happens now as what is expected": [
    "지금의 결과를 기대하는 결과로 기록합니다",
    "今の結果を期待する結果として記録します",
  ],
  "write the baseline: all that is found now is accepted": [
    "baseline을 씁니다. 지금 찾은 지적 사항을 모두 받아들입니다",
    "baseline を書き出します。今の指摘をすべて承知したものとします",
  ],
  "run only the files that failed the last time in this folder": [
    "이 폴더에서 지난번에 실패한 파일만 실행합니다",
    "このフォルダーで前回失敗したファイルだけを実行します",
  ],
  "begin no further file after the first that failed": [
    "파일 하나가 실패하면 더 시작하지 않습니다",
    "1 つ失敗したら、次のファイルを始めません",
  ],
  "run again what changes, until `q` or the end of stdin": [
    "바뀐 것을 다시 실행합니다. `q`나 stdin의 끝에서 끝납니다",
    "変更されたものを再実行します。`q` か stdin の終わりで終了します",
  ],
  "show this": ["이 도움말을 보여 줍니다", "このヘルプを表示します"],
  "show the version": ["버전을 보여 줍니다", "バージョンを表示します"],
  "a switch of docs/open-questions.md; repeatable": [
    "docs/open-questions.md의 스위치. 여러 번 쓸 수 있음",
    "docs/open-questions.md のスイッチ。複数指定可",
  ],
  "play a tone there, and a sentence in each language; no setting (none)": [
    "신호음과 언어별 문장을 재생할 곳, 설정에는 쓸 수 없음(none)",
    "信号音と各言語の文を再生する先。設定では指定不可 (none)",
  ],
  "who speaks where something is played (auto)": ["재생할 때 말하는 음성(auto)", "再生するときに話す声 (auto)"],
  "for a screen reader: no colours, no status, nothing written over (off)": [
    "화면 낭독기용: 색, 상태 표시, 덮어쓰기 없음(off)",
    "スクリーンリーダー用: 色、状態表示、上書きなし (off)",
  ],
  "how much is shown around the transcript; `/verbosity` turns it (normal)": [
    "대화 기록 주변의 표시 수준, `/verbosity`로 바꿉니다(normal)",
    "会話の記録の周りの表示レベル。`/verbosity` で変更 (normal)",
  ],
  "the extension the settings name (a sample is written)": [
    "설정에 쓸 extension(없으면 예제를 만듦)",
    "設定に書く extension (なければサンプルを作成)",
  ],
  "a JavaScript module whose default export answers requests, for the settings": [
    "설정에 쓸, default export가 요청에 응답하는 JavaScript 모듈",
    "設定に書く、default export がリクエストに応答する JavaScript モジュール",
  ],
  "the device the settings name (jp-friends for ja, else kr-speaker)": [
    "설정에 쓸 기기(ja이면 jp-friends, 아니면 kr-speaker)",
    "設定に書くデバイス (ja なら jp-friends、それ以外は kr-speaker)",
  ],
  "the interaction model (model); where there is none, the sample is written": [
    "interaction 모델(model), 없으면 예제를 만듭니다",
    "対話モデル (model)。なければサンプルを作成",
  ],
  "language of the sample (the model's; else asked, or the locale's)": [
    "예제의 언어(모델의 언어, 없으면 묻거나 로캘의 언어)",
    "サンプルの言語 (モデルの言語。なければ尋ねるか、ロケールの言語)",
  ],
  "dialect the settings name (the device's)": [
    "설정에 쓸 메시지 형식(기기의 형식)",
    "設定に書くメッセージ形式 (デバイスの形式)",
  ],
  "for a screen reader: questions in lines, no colours (what your own settings say, else off)": [
    "화면 낭독기용: 줄 단위로 묻고 색은 없음(본인 설정, 없으면 off)",
    "スクリーンリーダー用: 1 行ずつ尋ね、色なし (自分の設定。なければ off)",
  ],
};
