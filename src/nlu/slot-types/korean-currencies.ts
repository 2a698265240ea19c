import { either, listed, oneOf, sequence } from "./grammar.ts";
import type { Phrase } from "./grammar.ts";

interface Currency {
  readonly names: string;
  readonly codes: string;
  /** Where one pays with it: `러시아 돈` is a currency too. */
  readonly countries: string;
}

const currency = (names: string, codes: string, countries: string): Currency => ({ names, codes, countries });

const currencies: readonly Currency[] = [
  currency("원 원화", "krw ₩", "한국 대한민국 우리나라 북한"),
  currency(
    "달러 달러화 불",
    "usd cad aud nzd hkd sgd twd $",
    "미국 캐나다 호주 오스트레일리아 뉴질랜드 홍콩 싱가포르 대만 타이완",
  ),
  currency("엔 엔화", "jpy ¥", "일본"),
  currency("위안 위안화 인민폐", "cny rmb", "중국"),
  currency(
    "유로 유로화",
    "eur €",
    "유럽 독일 프랑스 이탈리아 스페인 네덜란드 벨기에 오스트리아 그리스 포르투갈 핀란드 아일랜드 룩셈부르크",
  ),
  currency("파운드 파운드화", "gbp egp £", "영국 이집트"),
  currency("루블 루블화", "rub ₽", "러시아 벨라루스"),
  currency("프랑 프랑화", "chf", "스위스"),
  currency("루피 루피화", "inr ₹", "인도 파키스탄 네팔 스리랑카"),
  currency("루피아", "idr", "인도네시아"),
  currency("바트 바트화", "thb ฿", "태국"),
  currency("동 동화", "vnd ₫", "베트남"),
  currency("페소 페소화", "php mxn ars ₱", "필리핀 멕시코 아르헨티나 칠레 콜롬비아 쿠바"),
  currency("링깃", "myr", "말레이시아"),
  currency("헤알 헤알화 레알", "brl", "브라질"),
  currency("리라 리라화", "try ₺", "터키 튀르키예"),
  currency("크로나", "sek isk", "스웨덴 아이슬란드"),
  currency("크로네", "nok dkk", "노르웨이 덴마크"),
  currency("즈워티 즐로티", "pln", "폴란드"),
  currency("코루나", "czk", "체코"),
  currency("포린트", "huf", "헝가리"),
  currency("랜드 란드", "zar", "남아프리카공화국 남아공"),
  currency("리얄", "sar qar irr", "사우디아라비아 사우디 카타르 이란 오만"),
  currency("디르함", "aed mad", "아랍에미리트 모로코"),
  currency("디나르", "kwd iqd", "쿠웨이트 이라크 요르단"),
  currency("셰켈 세켈", "ils ₪", "이스라엘"),
  currency("투그릭", "mnt ₮", "몽골"),
  currency("텡게", "kzt ₸", "카자흐스탄"),
  currency("흐리우냐 흐리브냐 그리브나", "uah ₴", "우크라이나"),
  currency("숨", "uzs", "우즈베키스탄"),
  currency("리엘", "khr", "캄보디아"),
  currency("킵 낍", "lak", "라오스"),
  currency("짯", "mmk", "미얀마"),
  currency("타카", "bdt", "방글라데시"),
  currency("솔", "pen", "페루"),
  currency("파타카", "mop", "마카오"),
];

const namesWithCountry = currencies.flatMap(({ names, countries }) =>
  listed(countries).flatMap((country) => listed(names).map((name) => country + name)),
);

/** Names and codes of all currencies, parted by spaces: `달러`, `호주달러`, `usd`. */
export const currencyNames = [...currencies.flatMap(({ names, codes }) => [names, codes]), ...namesWithCountry].join(
  " ",
);

/** A currency by its name or by the country: `위안`, `미국 달러`, `러시아 돈`, `영국 통화`. */
export const currencyPhrase: Phrase = either(
  oneOf(currencyNames, "미화 한화 외화"),
  sequence(oneOf(...currencies.map(({ countries }) => countries)), oneOf("돈 통화 화폐")),
);
