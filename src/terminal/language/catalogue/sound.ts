import type { Rows } from "../translation.ts";

/** Sound and voices. */
export const sound: Rows = {
  "`--sound {}` does not work here: {~}": [
    "여기서는 `--sound {1}`을(를) 쓸 수 없습니다: {2}",
    "ここでは `--sound {1}` は使えません: {2}",
  ],
  " It needs: {~}": [" 필요한 것: {1}", "必要なもの: {1}"],
  " `--sound auto` takes what there is, and `clova-device doctor` lists it": [
    " `--sound auto`는 있는 것을 골라 쓰고, `clova-device doctor`에 목록이 나옵니다",
    "`--sound auto` は使えるものを選び、`clova-device doctor` は一覧を表示します",
  ],
  "No sound device: {~}; going on without sound": [
    "소리 장치가 없습니다: {1}. 소리 없이 계속합니다",
    "サウンドデバイスがありません: {1}。音なしで続けます",
  ],
  "`{}` does not work here ({})": ["여기서는 `{1}`을(를) 쓸 수 없습니다({2})", "ここでは `{1}` は使えません ({2})"],
  "none of {} works here": ["{1} 중 여기서 쓸 수 있는 것이 없습니다", "{1} のどれもここでは使えません"],
  "The sound device failed (`{}`: {~}); going on without sound": [
    "소리 장치에 문제가 생겼습니다(`{1}`: {2}). 소리 없이 계속합니다",
    "サウンドデバイスに問題が起きました (`{1}`: {2})。音なしで続けます",
  ],
  " `clova-device doctor` tells more": [
    " 자세한 내용은 `clova-device doctor`를 보세요",
    "詳しくは `clova-device doctor` を見てください",
  ],
  "The recording {} ends here: {~}": ["녹음 {1}은(는) 여기서 끝납니다: {2}", "録音 {1} はここで終わります: {2}"],
  "the recording cannot be written ({}); name another file for `wav:`": [
    "녹음 파일을 쓸 수 없습니다({1}). `wav:`에 다른 파일을 지정하세요",
    "録音ファイルを書き込めません ({1})。`wav:` に別のファイルを指定してください",
  ],
  "{} is taken for a stream without an end: {*} of silence in virtual time": [
    "{1}은(는) 끝없는 스트림으로 봅니다. 가상 시간에서는 {2} 동안 소리가 없습니다",
    "{1} は終わりのないストリームとみなします。仮想時間では {2} の無音になります",
  ],
  "the voice `{}` cannot speak here: {*}": [
    "여기서는 음성 `{1}`을(를) 쓸 수 없습니다: {2}",
    "ここでは声 `{1}` は使えません: {2}",
  ],
  " To get it: {~}": [" 설치 방법: {1}", "導入方法: {1}"],
  " To get one: {}": [" 설치 방법: {1}", "導入方法: {1}"],
  " `--voice auto` takes what there is": [
    " `--voice auto`는 있는 것을 골라 씁니다",
    "`--voice auto` は使えるものを選びます",
  ],
  "the voice `say` speaks only on macOS": [
    "음성 `say`는 macOS에서만 쓸 수 있습니다",
    "声 `say` は macOS でのみ使えます",
  ],
  "No voice: {*}; going on with silent speech": [
    "음성이 없습니다: {1}. 소리 없는 음성으로 계속합니다",
    "声がありません: {1}。無音の発話で続けます",
  ],
  "No embedded voice: {*}; going on with `{}`": [
    "내장 음성이 없습니다: {1}. `{2}`(으)로 계속합니다",
    "内蔵の声がありません: {1}。`{2}` で続けます",
  ],
  "A text of {} characters is spoken up to its first {}": [
    "{1}자짜리 텍스트는 처음 {2}자까지만 말합니다",
    "{1} 文字のテキストは最初の {2} 文字まで話します",
  ],
  "No voice here speaks {*}": ["여기에는 {1}를 말하는 음성이 없습니다", "ここには{1}を話す声がありません"],
  " `clova-device doctor` tells how to get one": [
    " 설치 방법은 `clova-device doctor`에 나옵니다",
    "導入方法は `clova-device doctor` で表示します",
  ],
  "The voice `{}` failed ({~}); this text is left to {*}": [
    "음성 `{1}`에 문제가 생겨({2}) 이 텍스트는 다른 음성에 맡깁니다: {3}",
    "声 `{1}` に問題が起きたため ({2})、このテキストは別の声に任せます: {3}",
  ],
  "The voice `{}` failed {} times in a row ({~}); going on with {*}": [
    "음성 `{1}`에 {2}번 연달아 문제가 생겨({3}) 다른 음성으로 계속합니다: {4}",
    "声 `{1}` に {2} 回続けて問題が起きたため ({3})、別の声で続けます: {4}",
  ],
  "The voice `{}` speaks no {*} here; {*}": [
    "여기서 음성 `{1}`은(는) {2}를 말하지 못합니다. {3}",
    "ここでは声 `{1}` は{2}を話せません。{3}",
  ],
  "The voice is closed": ["음성이 닫혔습니다", "声は閉じられました"],
  "The voice was closed": ["음성이 닫혔습니다", "声は閉じられました"],
  "{*} crashed {} times in a row and is given up": [
    "{1}: {2}번 연달아 비정상 종료되어 더 시도하지 않습니다",
    "{1}: {2} 回続けて異常終了したため、これ以上試しません",
  ],
  "{} failed at the text that begins {}: {~}": [
    "{1}이(가) {2}(으)로 시작하는 텍스트에서 실패했습니다: {3}",
    "{1} は {2} で始まるテキストで失敗しました: {3}",
  ],
  "it wrote no sound": ["소리를 쓰지 않았습니다", "音が書き出されませんでした"],
  "more than {} bytes of sound": ["소리가 {1}바이트를 넘습니다", "音が {1} バイトを超えています"],
  "what it wrote is no WAV file": ["쓴 것이 WAV 파일이 아닙니다", "書き出されたものは WAV ファイルではありません"],
  "the WAV file it wrote has no sound in it": [
    "쓴 WAV 파일에 소리가 없습니다",
    "書き出された WAV ファイルに音がありません",
  ],
  "the WAV file it wrote is of a kind that is not read: {} channels of {} bits at {} Hz, format {}": [
    "쓴 WAV 파일은 읽을 수 없는 종류입니다: {1}채널, {2}비트, {3}Hz, 형식 {4}",
    "書き出された WAV ファイルは読み取れない種類です: {1} チャンネル、{2} ビット、{3} Hz、形式 {4}",
  ],
  "Kanji are not read as they should be: {~}": ["한자를 제대로 읽지 못합니다: {1}", "漢字を正しく読めません: {1}"],
};
