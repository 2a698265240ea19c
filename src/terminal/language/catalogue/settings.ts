import type { Rows } from "../translation.ts";

/** What is wrong in settings, rules and device profiles. */
export const settings: Rows = {
  "settings must be an object": ["설정은 객체여야 합니다", "設定はオブジェクトでなければなりません"],
  "settings must be an object, got {}": [
    "설정은 객체여야 합니다. 받은 값: {1}",
    "設定はオブジェクトでなければなりません。受け取った値: {1}",
  ],
  "there is no setting `{}`": ["`{1}` 설정은 없습니다", "`{1}` という設定はありません"],
  "must be text or a number, got {}": [
    "텍스트나 숫자여야 합니다. 받은 값: {1}",
    "テキストか数でなければなりません。受け取った値: {1}",
  ],
  "`extension` and `handler` exclude each other": [
    "`extension`과 `handler`는 함께 쓸 수 없습니다",
    "`extension` と `handler` は同時に指定できません",
  ],
  "a project may come from somebody else, so what writes a file, names a secret or trusts somebody is not taken from its settings; use the command line, or your own {}":
    [
      "프로젝트는 다른 사람이 만든 것일 수 있으므로, 파일을 쓰거나 비밀 정보를 지정하거나 누군가를 신뢰하는 옵션은 프로젝트 설정에서 읽지 않습니다. 명령줄이나 자신의 {1}에 쓰세요",
      "プロジェクトは他人が作ったものかもしれないため、ファイルを書く、秘密情報を指定する、誰かを信頼するオプションはプロジェクトの設定からは読みません。コマンドラインか、自分の {1} に書いてください",
    ],
  "there is no rule `{}`": ["`{1}` 규칙은 없습니다", "`{1}` という規則はありません"],
  "There is no rule `{}`": ["`{1}` 규칙은 없습니다", "`{1}` という規則はありません"],
  " docs/open-questions.md, docs/answers.md and docs/check.md list them": [
    " 목록은 docs/open-questions.md, docs/answers.md, docs/check.md에 있습니다",
    "一覧は docs/open-questions.md、docs/answers.md、docs/check.md にあります",
  ],
  "rule `{}` is always an error: {*}": ["`{1}` 규칙은 항상 오류입니다. {2}", "規則 `{1}` は常にエラーです。{2}"],
  "rule `{}` must be {*}, got {}": [
    "`{1}` 규칙의 값이 올바르지 않습니다. 쓸 수 있는 값: {2}. 받은 값: {3}",
    "規則 `{1}` の値が正しくありません。指定できる値: {2}。受け取った値: {3}",
  ],
  "`rules` must be an object of rule names and values, got {}": [
    "`rules`는 규칙 이름과 값으로 된 객체여야 합니다. 받은 값: {1}",
    "`rules` は規則名と値のオブジェクトでなければなりません。受け取った値: {1}",
  ],
  "rule `request.contentType` must be text that fits into a header, got {}": [
    "`request.contentType` 규칙은 헤더에 쓸 수 있는 텍스트여야 합니다. 받은 값: {1}",
    "規則 `request.contentType` はヘッダーに書けるテキストでなければなりません。受け取った値: {1}",
  ],
  "there is no device `{}`": ["`{1}` 기기는 없습니다", "`{1}` というデバイスはありません"],
  " The devices are {}": [" 기기는 {1}입니다", "デバイスは {1} です"],
  "; a file of your own needs its path, as in ./mine.json": [
    ". 직접 만든 파일은 ./mine.json처럼 경로로 지정하세요",
    "。自作のファイルは ./mine.json のようにパスで指定してください",
  ],
  "must be an IANA name such as Asia/Seoul, got {}": [
    "Asia/Seoul 같은 IANA 이름이어야 합니다. 받은 값: {1}",
    "Asia/Seoul のような IANA 名でなければなりません。受け取った値: {1}",
  ],
  "the profile must be {*}, got {*}": [
    "프로필이 올바르지 않습니다. 쓸 수 있는 값: {1}. 받은 값: {2}",
    "プロファイルが正しくありません。指定できる値: {1}。受け取った値: {2}",
  ],
  "`{}` must be given": ["`{1}` 값을 지정해야 합니다", "`{1}` の値を指定する必要があります"],
  "; `{}` must be given": [". `{1}` 값을 지정해야 합니다", "。`{1}` の値を指定する必要があります"],
  "`{}` must be left out": ["`{1}` 키는 여기에 쓸 수 없습니다", "`{1}` というキーはここには書けません"],
  "; `{}` must be left out": [". `{1}` 키는 여기에 쓸 수 없습니다", "。`{1}` というキーはここには書けません"],
  "; `{}` must be {*}, got nothing": [
    ". `{1}`: 값을 지정해야 합니다. 쓸 수 있는 값: {2}",
    "。`{1}`: 値を指定する必要があります。指定できる値: {2}",
  ],
  "; `{}` must be {*}, got {*}": [
    ". `{1}`: 값이 올바르지 않습니다. 쓸 수 있는 값: {2}. 받은 값: {3}",
    "。`{1}`: 値が正しくありません。指定できる値: {2}。受け取った値: {3}",
  ],
};
