import { currencyNames } from "./korean-currencies.ts";
import { count } from "./korean-number.ts";
import { either, oneOf, optional, sequence } from "./grammar.ts";
import { quantity } from "./quantity.ts";
import type { Phrase } from "./grammar.ts";
import type { Ladder } from "./quantity.ts";

// Folded text has no capitals: `Mb` and `MB` are both `mb`, and `㎡` is `m2`.

const metres: Ladder = [
  "킬로미터 킬로 키로 km",
  "미터 m",
  "센티미터 센티 센치미터 센치 cm",
  "밀리미터 밀리 mm",
  "마이크로미터 마이크론 μm",
  "나노미터 나노 nm",
];
const miles: Ladder = ["마일 mile miles mi", "야드 yd", "피트 ft", "인치 inch in"];

const lengths: readonly Ladder[] = [metres, miles, ["해리"], ["광년"], ["자 척", "치"], ["뼘"]];
const areas: readonly Ladder[] = [
  ["제곱킬로미터 평방킬로미터 km2", "헥타르 ha", "아르"],
  ["제곱미터 평방미터 m2 m² 헤베", "제곱센티미터 평방센티미터 cm2", "제곱밀리미터 평방밀리미터 mm2"],
  ["정보", "마지기", "평"],
  ["제곱마일 평방마일", "에이커", "제곱피트 평방피트"],
];
const weights: readonly Ladder[] = [
  ["톤 t", "킬로그램 킬로그람 킬로 키로 kg", "그램 그람 g", "밀리그램 밀리그람 밀리 mg", "마이크로그램 μg"],
  ["파운드 lb lbs", "온스 oz"],
  ["관", "근", "냥", "돈", "푼"],
  ["캐럿 ct"],
];
const volumes: readonly Ladder[] = [
  ["세제곱미터 입방미터 루베 m3", "리터 l", "데시리터 dl", "밀리리터 밀리 미리 ml", "마이크로리터 μl"],
  ["세제곱센티미터 입방센티미터 시시 씨씨 cc cm3"],
  ["갤런 gal", "쿼트", "파인트", "온스"],
  ["배럴"],
  ["섬 가마 가마니", "말", "되", "홉"],
  ["컵", "큰술 테이블스푼 밥숟가락 숟가락 숟갈 스푼", "작은술 티스푼 찻숟가락"],
];
const information: readonly Ladder[] = [
  [
    "페타바이트 페타 pb",
    "테라바이트 테라 tb",
    "기가바이트 기가 gb",
    "메가바이트 메가 mb",
    "킬로바이트 킬로 kb",
    "바이트 b byte bytes",
  ],
  ["테라비트", "기가비트 gbit", "메가비트 mbit", "킬로비트 kbit", "비트 bit bits"],
  ["기가비피에스 gbps", "메가비피에스 mbps", "킬로비피에스 kbps", "비피에스 bps"],
];
const speeds: readonly Ladder[] = [
  ["킬로미터매시 km/h kmh kph"],
  ["미터매초 m/s"],
  ["마일매시 mph"],
  ["노트"],
  ["알피엠 rpm"],
];
const degrees: readonly Ladder[] = [["도 도씨 ° °c °f"], ["켈빈"]];
const ratios: readonly Ladder[] = [
  ["퍼센트 프로 퍼센트포인트 % %p"],
  ["할", "푼", "리"],
  ["배"],
  ["퍼밀 ‰"],
  ["피피엠 ppm"],
];
const money: readonly Ladder[] = [[currencyNames, "센트 전 펜스"]];
const energies: readonly Ladder[] = [
  ["킬로칼로리 kcal", "칼로리 cal"],
  ["메가와트 mw", "킬로와트 kw", "와트 w"],
  ["킬로와트시 kwh"],
  ["볼트 v"],
  ["암페어 a", "밀리암페어 ma"],
  ["밀리암페어시 mah"],
  ["마력"],
];
const others: readonly Ladder[] = [
  ["기가헤르츠 기가헤르쯔 ghz", "메가헤르츠 메가헤르쯔 mhz", "킬로헤르츠 킬로헤르쯔 khz", "헤르츠 헤르쯔 hz"],
  ["데시벨 db"],
  ["기압"],
  ["헥토파스칼 hpa"],
  ["픽셀 px"],
  ["룩스 lx"],
];

const all = [lengths, areas, weights, volumes, information, speeds, degrees, ratios, money, energies, others].flat();

const half = oneOf("반");
const halfOr = either(count, half);

/** A number and its unit: `113 평`, `25 마일`, `1 미터 50 센티`, `영하 5도`, `시속 60 킬로미터`, `₩1,000`. */
export const unitPhrase: Phrase = either(
  sequence(quantity(halfOr, all), optional(half)),
  sequence(
    either(sequence(oneOf("섭씨 화씨"), optional(oneOf("영상 영하 마이너스"))), oneOf("영상 영하 마이너스")),
    quantity(count, degrees),
  ),
  sequence(oneOf("시속 분속 초속"), quantity(count, [metres, miles])),
  sequence(oneOf("₩ $ ¥ € £"), count),
);
