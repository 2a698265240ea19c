import type { Rows } from "../translation.ts";

/** What is wrong with files that were named: JSON, keys, tokens, users, reports. */
export const files: Rows = {
  "there is no such file": ["그런 파일이 없습니다", "そのようなファイルはありません"],
  "the file cannot be read": ["파일을 읽을 수 없습니다", "ファイルを読み取れません"],
  "the file cannot be read ({})": ["파일을 읽을 수 없습니다({1})", "ファイルを読み取れません ({1})"],
  "the file cannot be written ({})": ["파일을 쓸 수 없습니다({1})", "ファイルを書き込めません ({1})"],
  "expected a file": ["파일이어야 합니다", "ファイルでなければなりません"],
  "not UTF-8. Save the file as UTF-8": [
    "UTF-8이 아닙니다. UTF-8로 저장하세요",
    "UTF-8 ではありません。UTF-8 で保存してください",
  ],
  "the file has {} bytes; at most {} are read": [
    "파일이 {1}바이트입니다. 최대 {2}바이트까지 읽습니다",
    "ファイルは {1} バイトです。読み取れるのは {2} バイトまでです",
  ],
  "{*} stands there where a file was expected": [
    "파일이 있어야 할 곳에 다른 것이 있습니다: {1}",
    "ファイルがあるべき場所に別のものがあります: {1}",
  ],
  "this is {*}, and what is written needs a file; name another one": [
    "파일이 아니라 {1}입니다. 다른 파일을 지정하세요",
    "ファイルではなく{1}です。別のファイルを指定してください",
  ],
  "not JSON: {*}": ["JSON이 아닙니다: {1}", "JSON ではありません: {1}"],
  "a word that JSON does not have": ["JSON에 없는 단어", "JSON にない語"],
  "a number that is none": ["수가 아닌 수", "数になっていない数"],
  "a property name is missing, or a comma is too many": [
    "속성 이름이 없거나 쉼표가 하나 더 있습니다",
    "プロパティ名がないか、カンマが 1 つ余分です",
  ],
  "a value is missing, or a comma is too many": [
    "값이 없거나 쉼표가 하나 더 있습니다",
    "値がないか、カンマが 1 つ余分です",
  ],
  "a `:` is missing": ["`:`이 없습니다", "`:` がありません"],
  "a `,` is missing": ["`,`가 없습니다", "`,` がありません"],
  "a `}` is missing": ["`}`가 없습니다", "`}` がありません"],
  "a `]` is missing": ["`]`가 없습니다", "`]` がありません"],
  "something stands behind the end": ["끝난 뒤에 무엇이 더 있습니다", "終わりの後に何かあります"],
  "a comment, which JSON does not have": ["JSON에 없는 주석", "JSON にないコメント"],
  "a text without its closing quote": ["닫는 따옴표가 없는 문자열", "閉じる引用符のない文字列"],
  "a number that is not finished": ["끝나지 않은 수", "終わっていない数"],
  "a `\\u` that is not finished": ["끝나지 않은 `\\u`", "終わっていない `\\u`"],
  "a `\\` before something that cannot be escaped": [
    "이스케이프할 수 없는 것 앞의 `\\`",
    "エスケープできないものの前の `\\`",
  ],
  "a control character inside a text": ["문자열 안의 제어 문자", "文字列の中の制御文字"],
  "this looks like HTML": ["HTML로 보입니다", "HTML のようです"],
  "this looks like UTF-16, where UTF-8 belongs": [
    "UTF-16으로 보입니다. UTF-8이어야 합니다",
    "UTF-16 のようです。UTF-8 でなければなりません",
  ],
  'a curly quote, where `"` belongs': [
    '둥근따옴표가 있습니다. `"`를 쓰세요',
    '曲がった引用符があります。`"` を使ってください',
  ],
  "a text in single quotes, where JSON has double ones": [
    "텍스트가 작은따옴표로 묶여 있습니다. JSON에서는 큰따옴표를 씁니다",
    "テキストが単一引用符で囲まれています。JSON では二重引用符を使います",
  ],
  "; an access token was to come from it": [
    ". 접근 토큰을 읽으려던 파일입니다",
    "。アクセストークンを読み取るためのファイルです",
  ],
  "the file must hold an access token and nothing else": [
    "파일에는 접근 토큰만 있어야 합니다",
    "ファイルにはアクセストークンだけを書いてください",
  ],
  "must be a non-empty text": ["빈 텍스트일 수 없습니다", "空でないテキストでなければなりません"],
  "there is no key `{}`": ["`{1}` 키는 없습니다", "`{1}` というキーはありません"],
  " The keys are {}": [" 키는 {1}입니다", "キーは {1} です"],
  "the key must be an RSA key, got {}": [
    "키는 RSA 키여야 합니다. 받은 키: {1}",
    "鍵は RSA 鍵でなければなりません。受け取った鍵: {1}",
  ],
  "the RSA key must have at least 2048 bits, got {}": [
    "RSA 키는 2048비트 이상이어야 합니다. 받은 키: {1}비트",
    "RSA 鍵は 2048 ビット以上でなければなりません。受け取った鍵: {1} ビット",
  ],
  "there is no such key file": ["그런 키 파일이 없습니다", "そのような鍵ファイルはありません"],
  "the key file cannot be read": ["키 파일을 읽을 수 없습니다", "鍵ファイルを読み取れません"],
  "the private key must not be encrypted": [
    "개인 키는 암호화되어 있으면 안 됩니다",
    "秘密鍵は暗号化されていてはいけません",
  ],
  "this is a public key; signing needs the private one": [
    "공개 키입니다. 서명에는 개인 키가 필요합니다",
    "これは公開鍵です。署名には秘密鍵が必要です",
  ],
  "this is no RSA private key in PEM form": [
    "PEM 형식의 RSA 개인 키가 아닙니다",
    "PEM 形式の RSA 秘密鍵ではありません",
  ],
  " Make one with `openssl genrsa -out key.pem 2048`": [
    " `openssl genrsa -out key.pem 2048`로 만들 수 있습니다",
    "`openssl genrsa -out key.pem 2048` で作成できます",
  ],
  "The kept signature key cannot be used, so a new one signs this run. {~}": [
    "보관된 서명 키를 쓸 수 없어 이번에는 새 키로 서명합니다. {1}",
    "保管された署名鍵を使えないため、今回は新しい鍵で署名します。{1}",
  ],
  "Others could read the signature key; now only you can: {}": [
    "다른 사용자가 서명 키를 읽을 수 있었습니다. 이제 자신만 읽을 수 있습니다: {1}",
    "署名鍵はほかのユーザーにも読める状態でした。今は自分だけが読めます: {1}",
  ],
  "Others can read the signature key: {}": [
    "다른 사용자가 서명 키를 읽을 수 있습니다: {1}",
    "署名鍵がほかのユーザーにも読める状態です: {1}",
  ],
  "the file must hold certificates in PEM form": [
    "파일에는 PEM 형식의 인증서가 있어야 합니다",
    "ファイルには PEM 形式の証明書が必要です",
  ],
  "the file must hold certificates in PEM form, and number {} in it is none": [
    "파일에는 PEM 형식의 인증서가 있어야 하는데 {1}번째는 인증서가 아닙니다",
    "ファイルには PEM 形式の証明書が必要ですが、{1} 番目は証明書ではありません",
  ],
  " It is empty": [" 비어 있습니다", "空です"],
  " `openssl x509 -inform der -in FILE -out ca.pem` makes one of a binary certificate": [
    " 바이너리 인증서는 `openssl x509 -inform der -in FILE -out ca.pem`으로 바꾸세요",
    "バイナリの証明書は `openssl x509 -inform der -in FILE -out ca.pem` で変換してください",
  ],
  " This is a key": [" 이것은 키입니다", "これは鍵です"],
  " They begin with `-----BEGIN CERTIFICATE-----`, and there is none in it": [
    " 인증서는 `-----BEGIN CERTIFICATE-----`로 시작하는데, 파일에 없습니다",
    "証明書は `-----BEGIN CERTIFICATE-----` で始まりますが、ファイルにはありません",
  ],
  "; certificates of authorities were to come from it": [
    ". 인증 기관의 인증서를 읽으려던 파일입니다",
    "。認証局の証明書を読み取るためのファイルです",
  ],
  "there is a file already that is no report, and would be lost; name another file, or delete it": [
    "보고서가 아닌 파일이 이미 있어 덮어쓰면 사라집니다. 다른 파일을 지정하거나 그 파일을 지우세요",
    "レポートではないファイルがすでにあり、上書きすると失われます。別のファイルを指定するか、そのファイルを削除してください",
  ],
  "what is there cannot be read ({}); name another file": [
    "있는 파일을 읽을 수 없습니다({1}). 다른 파일을 지정하세요",
    "既存のファイルを読み取れません ({1})。別のファイルを指定してください",
  ],
  "a report needs a file, and this is a folder": [
    "보고서는 파일이어야 하는데 폴더입니다",
    "レポートにはファイルが必要ですが、これはフォルダーです",
  ],
  "the report cannot be {*} ({}); name another file": [
    "보고서를 {1} 수 없습니다({2}). 다른 파일을 지정하세요",
    "レポートを{1}ません ({2})。別のファイルを指定してください",
  ],
  "`{}` would write a report into a {}; name another file": [
    "`{1}`은(는) {2}에 보고서를 쓰게 됩니다. 다른 파일을 지정하세요",
    "`{1}` は {2} にレポートを書き込みます。別のファイルを指定してください",
  ],
  "`{}` would write over a file that this run reads; name another file": [
    "`{1}`은(는) 이번 실행에서 읽는 파일을 덮어씁니다. 다른 파일을 지정하세요",
    "`{1}` はこの実行で読むファイルを上書きします。別のファイルを指定してください",
  ],
  "a baseline is a list of findings, got {*}": [
    "baseline은 지적 사항의 목록입니다. 받은 값: {1}",
    "baseline は指摘のリストです。受け取った値: {1}",
  ],
  "must have `rule` and `probe`, and a `path` that is a text or null": [
    "`rule`과 `probe`가 있어야 하고 `path`는 텍스트나 null이어야 합니다",
    "`rule` と `probe` が必要で、`path` はテキストか null でなければなりません",
  ],
  "the baseline cannot be written ({})": ["baseline을 쓸 수 없습니다({1})", "baseline を書き込めません ({1})"],
};
