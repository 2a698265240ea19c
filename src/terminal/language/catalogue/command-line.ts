import type { Rows } from "../translation.ts";

/** Wrong words on the command line, and what was probably meant. */
export const commandLine: Rows = {
  " Did you mean `{}`?": [" 혹시 `{1}`인가요?", "`{1}` のことですか?"],
  " `clova-device {}--help` lists its options": [
    " `clova-device {1}--help`에 옵션이 나옵니다",
    "`clova-device {1}--help` でオプションを表示します",
  ],
  "There is no command `{}`": ["`{1}` 명령은 없습니다", "`{1}` というコマンドはありません"],
  " The commands are {*}; an extension is a URL or `demo`": [
    " 명령은 {1}입니다. extension은 URL이나 `demo`로 씁니다",
    "コマンドは {1} です。extension は URL か `demo` で指定します",
  ],
  "The extension of `{}` is a URL or `demo`, got `{}`": [
    "`{1}`의 extension은 URL이나 `demo`로 씁니다. 받은 값: `{2}`",
    "`{1}` の extension は URL か `demo` で指定します。受け取った値: `{2}`",
  ],
  "`{}` does not take `{}` as well": [
    "`{1}`에는 `{2}`을(를) 더 쓸 수 없습니다",
    "`{1}` にはさらに `{2}` を指定できません",
  ],
  " An utterance of several words needs quotes": [
    " 여러 단어로 된 발화는 따옴표로 묶으세요",
    "複数の語からなる発話は引用符で囲んでください",
  ],
  "There is no option `{}`": ["`{1}` 옵션은 없습니다", "`{1}` というオプションはありません"],
  "`{}` has no option `{}`": ["`{1}`에는 `{2}` 옵션이 없습니다", "`{1}` には `{2}` というオプションはありません"],
  "`{}` needs a value: `{}`": ["`{1}`에는 값이 필요합니다: `{2}`", "`{1}` には値が必要です: `{2}`"],
  "`{}` takes no value, got `{}`": [
    "`{1}`에는 값을 쓰지 않습니다. 받은 값: `{2}`",
    "`{1}` に値は指定できません。受け取った値: `{2}`",
  ],
  "`{}` {*}": ["`{1}`: {2}", "`{1}`: {2}"],
  "must be {*}, got `{}`": [
    "값이 올바르지 않습니다. 쓸 수 있는 값: {1}. 받은 값: `{2}`",
    "値が正しくありません。指定できる値: {1}。受け取った値: `{2}`",
  ],
  "must be {*}, got nothing": [
    "값을 지정해야 합니다. 쓸 수 있는 값: {1}",
    "値を指定する必要があります。指定できる値: {1}",
  ],
  "must be {*}, got {*}": [
    "값이 올바르지 않습니다. 쓸 수 있는 값: {1}. 받은 값: {2}",
    "値が正しくありません。指定できる値: {1}。受け取った値: {2}",
  ],
  "`--rule` must be {}, got `{}`": [
    "`--rule`은 {1} 형식으로 씁니다. 받은 값: `{2}`",
    "`--rule` は {1} の形式で書きます。受け取った値: `{2}`",
  ],
  "`--handler` takes the place of the extension: leave one of them out": [
    "`--handler`는 extension을 대신합니다. 둘 중 하나를 빼세요",
    "`--handler` は extension の代わりになります。どちらか一方にしてください",
  ],
  "`--handler` needs no server, and `--serve` starts one: leave one of them out": [
    "`--handler`에는 서버가 필요 없고 `--serve`는 서버를 시작합니다. 둘 중 하나를 빼세요",
    "`--handler` にサーバーは不要で、`--serve` はサーバーを起動します。どちらか一方にしてください",
  ],
  "`--sound {}` plays in real time, which `--clock virtual` does not keep; take `--sound none` or `--sound wav:FILE` with it, or leave `--clock virtual` out":
    [
      "`--sound {1}`은(는) 실제 시간으로 재생하므로 `--clock virtual`과 함께 쓸 수 없습니다. `--sound none`이나 `--sound wav:FILE`을 쓰거나 `--clock virtual`을 빼세요",
      "`--sound {1}` は実時間で再生するため、`--clock virtual` とは併用できません。`--sound none` か `--sound wav:FILE` を使うか、`--clock virtual` を外してください",
    ],
  "is no regular expression: {}": ["정규식이 아닙니다: {1}", "正規表現ではありません: {1}"],
  "has no axis `{}`": ["`{1}` 축은 없습니다", "`{1}` という軸はありません"],
  " The axes are {}": [" 축은 {1}입니다", "軸は {1} です"],
  "has no value where one of `{}` must be: `{}`": [
    "`{1}` 값이 있어야 할 자리가 비어 있습니다: `{2}`",
    "`{1}` の値があるべき場所が空です: `{2}`",
  ],
  "has `{}` for `{}`, which is {}": [
    "`{2}`에 `{1}`은(는) 쓸 수 없습니다. 쓸 수 있는 값: {3}",
    "`{2}` に `{1}` は使えません。指定できる値: {3}",
  ],
  "has {} faults; at most {} are taken": [
    "장애가 {1}개입니다. 최대 {2}개까지 쓸 수 있습니다",
    "障害が {1} 個あります。指定できるのは {2} 個までです",
  ],
  "names no fault where one should stand": ["장애가 있어야 할 자리가 비어 있습니다", "障害があるべき場所が空です"],
  " Write {*}": [" 이렇게 쓰세요: {1}", "次のように書いてください: {1}"],
  "has `{}`, which is no fault": ["`{1}`은(는) 장애가 아닙니다", "`{1}` は障害ではありません"],
  " `none` stands alone": [" `none`은 혼자 써야 합니다", "`none` は単独で書きます"],
  "has `{}`; behind `{}` stands a share of the requests, from `0%` to `100%`, or the number of one, such as `#2`": [
    "`{1}`: `{2}` 뒤에는 요청의 비율을 `0%`부터 `100%`까지로 쓰거나 `#2`처럼 요청의 번호를 씁니다",
    "`{1}`: `{2}` の後には、リクエストの割合を `0%` から `100%` までで書くか、`#2` のようにリクエストの番号を書きます",
  ],
  "has `{}`; {*}": ["`{1}`: {2}", "`{1}`: {2}"],
  "`init` takes a folder, got `{}`": [
    "`init`에는 폴더를 씁니다. 받은 값: `{1}`",
    "`init` にはフォルダーを指定します。受け取った値: `{1}`",
  ],
  " Name the extension with `--extension {}`": [
    " extension은 `--extension {1}`(으)로 지정하세요",
    "extension は `--extension {1}` で指定してください",
  ],
};
