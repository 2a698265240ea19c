import { unitTable } from "./japanese-units.ts";
import type { Measure } from "./japanese-units.ts";

// Names that several currencies share stand with the one that Japanese means by them; ペソ, リアル and the like, which
// mean none in particular, are left out.
const table = unitTable(`
  JPY 円 えん エン yen ¥ 日本円 jpy
  USD ドル 米ドル アメリカドル usドル 弗 $ us$ usd
  EUR ユーロ € eur
  GBP ポンド 英ポンド 英国ポンド イギリスポンド スターリングポンド £ gbp
  KRW ウォン 韓国ウォン ₩ krw
  KPW 北朝鮮ウォン
  CNY 元 人民元 中国元 cny
  TWD 台湾ドル 新台湾ドル ニュー台湾ドル 台湾元 nt$
  HKD 香港ドル hk$
  MOP パタカ マカオパタカ
  MNT トゥグルグ トグログ トゥグリク
  SGD シンガポールドル s$
  MYR リンギット リンギ マレーシアリンギット
  THB バーツ タイバーツ ฿
  VND ドン ベトナムドン ₫
  IDR ルピア インドネシアルピア
  PHP フィリピンペソ ₱
  KHR リエル カンボジアリエル
  LAK キープ ラオスキープ
  MMK チャット ミャンマーチャット
  BND ブルネイドル
  INR ルピー インドルピー ₹
  PKR パキスタンルピー
  LKR スリランカルピー
  NPR ネパールルピー
  BDT タカ バングラデシュタカ
  AUD 豪ドル オーストラリアドル a$
  NZD ニュージーランドドル nzドル nz$
  FJD フィジードル
  CAD カナダドル 加ドル c$
  MXN メキシコペソ
  BRL レアル ブラジルレアル r$
  ARS アルゼンチンペソ
  CLP チリペソ
  COP コロンビアペソ
  UYU ウルグアイペソ
  CUP キューバペソ
  PEN ソル ペルーソル ヌエボソル
  JMD ジャマイカドル
  CHF スイスフラン
  SEK クローナ スウェーデンクローナ
  NOK ノルウェークローネ
  DKK デンマーククローネ
  ISK アイスランドクローナ
  PLN ズウォティ ズロチ ズロティ ポーランドズロチ
  CZK コルナ チェココルナ
  HUF フォリント ハンガリーフォリント
  RON ルーマニアレウ
  BGN ブルガリアレフ
  HRK クーナ クロアチアクーナ
  RSD セルビアディナール
  RUB ルーブル ロシアルーブル ₽
  UAH フリヴニャ フリブニャ グリブナ ₴
  KZT テンゲ カザフスタンテンゲ
  UZS スム ウズベキスタンスム
  GEL ラリ ジョージアラリ
  TRY リラ トルコリラ ₺
  ILS シェケル 新シェケル イスラエルシェケル ₪
  AED ディルハム uaeディルハム アラブ首長国連邦ディルハム
  SAR サウジリヤル サウジアラビアリヤル サウジアラビアリアル
  QAR カタールリヤル カタールリアル
  OMR オマーンリアル
  IRR イランリアル
  KWD クウェートディナール
  BHD バーレーンディナール
  JOD ヨルダンディナール
  IQD イラクディナール
  EGP エジプトポンド
  MAD モロッコディルハム
  TND チュニジアディナール
  DZD アルジェリアディナール
  ZAR ランド 南アフリカランド 南アランド
  NGN ナイラ ナイジェリアナイラ ₦
  GHS セディ ガーナセディ
  KES ケニアシリング
  TZS タンザニアシリング
  UGX ウガンダシリング
  ETB ブル エチオピアブル
`);

// A code is a name here, and not a word: "cup" is no Cuban peso.
const currencies = table.map(({ name, spellings }) => ({ name, spellings: spellings.slice(1) }));

const isSign = (spelling: string): boolean => /^[a-z]*\p{Sc}$|^[a-z]{3}$/u.test(spelling);

/** The units of CLOVA.UNIT_CURRENCY. Signs and codes may also stand before the amount: $5, JPY 300. */
export const currency: Measure = {
  units: currencies,
  before: currencies.map(({ name, spellings }) => ({ words: spellings.filter(isSign), unit: name })),
};
