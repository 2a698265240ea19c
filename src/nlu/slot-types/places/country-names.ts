import { phrasesOf, wordsOf } from "./place-words.ts";
import { otherCountryNames } from "./other-country-names.ts";
import type { Lang } from "../../../axes.ts";

/** Countries and territories by the codes of ISO 3166, and Kosovo, which has none there. */
const codes = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW XK
`;

/** What countries are called in a language. */
export const countryNames = (lang: Lang): string[] => [
  ...standardNames(lang).flatMap((name) => spokenForms(name, lang)),
  ...phrasesOf(otherCountryNames[lang]),
];

// A Node built without the data of a language would answer in English, one built without Intl not at all.
function standardNames(lang: Lang): string[] {
  if (typeof Intl === "undefined" || Intl.DisplayNames.supportedLocalesOf([lang]).length === 0) return [];
  const names = new Intl.DisplayNames([lang], { type: "region", fallback: "none" });
  return wordsOf(codes).flatMap((code) => names.of(code) ?? []);
}

/** A name as printed, and as said: `Myanmar (Burma)`, `St. Lucia`, `Côte d’Ivoire`, `ボスニア・ヘルツェゴビナ`. */
function spokenForms(name: string, lang: Lang): string[] {
  const plain = name.replace(/\s*\([^)]*\)/gu, "").replaceAll("・", "");
  const forms = [name, plain];
  if (lang !== "en") return forms;
  const inFull = plain.replaceAll("&", "and").replace("St. ", "Saint ");
  return [...forms, inFull, withoutAccents(plain), withoutAccents(inFull)];
}

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{Mn}/gu, "");
