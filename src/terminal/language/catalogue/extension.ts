import type { Rows } from "../translation.ts";

/** The extension: its URL, its module, its server. */
export const extension: Rows = {
  "`{}` names a file, and no URL": ["`{1}`은(는) URL이 아니라 파일입니다", "`{1}` は URL ではなくファイルです"],
  " `talk` and `test` take a module with `--handler {}`; in a program `extension` is the function itself, or the `handler` of `loadHandler`":
    [
      " `talk`과 `test`에서는 `--handler {1}`(으)로 모듈을 지정합니다. 프로그램에서는 `extension`에 함수 자체나 `loadHandler`의 `handler`를 씁니다",
      "`talk` と `test` では `--handler {1}` でモジュールを指定します。プログラムでは `extension` に関数そのものか `loadHandler` の `handler` を渡します",
    ],
  "The URL of the extension has no `http://` or `https://` in front: `{}`": [
    "extension의 URL 앞에 `http://`나 `https://`가 없습니다: `{1}`",
    "extension の URL の先頭に `http://` か `https://` がありません: `{1}`",
  ],
  " Write it like `http://localhost:3000/clova`": [
    " `http://localhost:3000/clova`처럼 쓰세요",
    "`http://localhost:3000/clova` のように書いてください",
  ],
  "An extension is reached over http or https, not over {}: `{}`": [
    "extension에는 {1}이(가) 아니라 http나 https로 접속합니다: `{2}`",
    "extension には {1} ではなく http か https で接続します: `{2}`",
  ],
  "The URL of the extension is not valid: `{}`": [
    "extension의 URL이 올바르지 않습니다: `{1}`",
    "extension の URL が正しくありません: `{1}`",
  ],
  "Still loading {}, for {} s at most …": [
    "{1}을(를) 읽는 중입니다. 최대 {2}초 …",
    "{1} を読み込み中です。最長 {2} 秒 …",
  ],
  "; a handler module was to be loaded from it": [
    ". handler 모듈을 읽으려던 파일입니다",
    "。handler モジュールを読み込むためのファイルです",
  ],
  "the handler module was not loaded within {} ms": [
    "handler 모듈을 {1}ms 안에 읽지 못했습니다",
    "handler モジュールを {1} ms 以内に読み込めませんでした",
  ],
  "the handler module cannot be used: {}": [
    "handler 모듈을 쓸 수 없습니다: {1}",
    "handler モジュールを使えません: {1}",
  ],
  "the handler module cannot be used: there is no function as its default export or as `handler`; {*}. Export (request) => answer":
    [
      "handler 모듈을 쓸 수 없습니다. default export에도 `handler`에도 함수가 없습니다. {1}. (request) => answer를 export하세요",
      "handler モジュールを使えません。default export にも `handler` にも関数がありません。{1}。(request) => answer を export してください",
    ],
  "the handler module cannot be used: {}. Node.js {} runs no TypeScript: compile it to JavaScript, or use Node.js 22.18 or newer":
    [
      "handler 모듈을 쓸 수 없습니다: {1}. Node.js {2}은(는) TypeScript를 실행하지 못합니다. JavaScript로 컴파일하거나 Node.js 22.18 이상을 쓰세요",
      "handler モジュールを使えません: {1}。Node.js {2} は TypeScript を実行できません。JavaScript にコンパイルするか、Node.js 22.18 以降を使ってください",
    ],
  "the handler module {*} while it was loaded": [
    "handler 모듈을 읽는 중에 문제가 생겼습니다: {1}",
    "handler モジュールの読み込み中に問題が起きました: {1}",
  ],
  "The handler module {*}": ["handler 모듈: {1}", "handler モジュール: {1}"],
  "The handler module {*}; it is started anew for the next request": [
    "handler 모듈: {1}. 다음 요청에 다시 시작합니다",
    "handler モジュール: {1}。次のリクエストで再び起動します",
  ],
  "`--serve` starts the server of an extension and waits until it can be reached: name its http(s) URL, as EXTENSION of `talk`, with `--extension URL` of `test`, or as `extension` in the settings or the conversation file":
    [
      "`--serve`는 extension 서버를 시작하고 접속할 수 있을 때까지 기다립니다. `talk`의 EXTENSION, `test`의 `--extension URL`, 설정이나 대화 파일의 `extension`에 http(s) URL을 지정하세요",
      "`--serve` は extension のサーバーを起動し、接続できるまで待ちます。`talk` の EXTENSION、`test` の `--extension URL`、設定や会話ファイルの `extension` で http(s) の URL を指定してください",
    ],
  "something listens at {} already, so `{}` is not started. End that, or leave `--serve` out": [
    "{1}을(를) 이미 다른 프로그램이 쓰고 있어 `{2}`을(를) 시작하지 않았습니다. 그 프로그램을 끝내거나 `--serve`를 빼세요",
    "{1} はすでに別のプログラムが使っているため、`{2}` を起動しませんでした。そのプログラムを終了するか、`--serve` を外してください",
  ],
  "`{}` {*} before {} took a connection": [
    "`{1}`: {3}이(가) 접속을 받기 전에 {2}",
    "`{1}`: {3} が接続を受け付ける前に、{2}",
  ],
  "`{}` runs, but nothing took a connection at {} within {} s. Does it listen at another port than the extension's URL names?":
    [
      "`{1}`은(는) 실행 중이지만 {3}초 안에 {2}에 접속할 수 없었습니다. extension의 URL과 다른 포트를 쓰고 있나요?",
      "`{1}` は動いていますが、{3} 秒以内に {2} に接続できませんでした。extension の URL と違うポートを使っていませんか?",
    ],
  "It printed nothing": ["아무것도 출력하지 않았습니다", "何も出力していません"],
  "The last it printed:": ["마지막 출력:", "最後の出力:"],
  "The server had ended: `{}` {*}. It is started again": [
    "서버가 끝나 있었습니다. `{1}`: {2}. 다시 시작합니다",
    "サーバーが終了していました。`{1}`: {2}。再び起動します",
  ],
  "`{}` {*} while it was needed": ["`{1}`: 아직 필요한데 {2}", "`{1}`: まだ必要なのに、{2}"],
  "The last lines of `{}`:": ["`{1}`의 마지막 출력:", "`{1}` の最後の出力:"],
  "the environment names a proxy (`{}` or `all_proxy`) that is no http or https URL; name another one, or except the host by `no_proxy`":
    [
      "환경 변수(`{1}` 또는 `all_proxy`)에 지정된 프록시가 http나 https URL이 아닙니다. 다른 프록시를 지정하거나 `no_proxy`로 호스트를 제외하세요",
      "環境変数 (`{1}` または `all_proxy`) のプロキシが http か https の URL ではありません。別のプロキシを指定するか、`no_proxy` でホストを除外してください",
    ],
};
