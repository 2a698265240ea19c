import type { Lang } from "../../../axes.ts";

/** Short, full, former and familiar names of countries, beside those that the language's standard data has. */
export const otherCountryNames: Readonly<Record<Lang, string>> = {
  ko: `
한국, 남한, 북조선, 조선민주주의인민공화국, 일본국, 중화인민공화국, 타이완, 중화민국, 홍콩, 마카오, 몽고, 베트남, 월남
타이, 인니, 말레이지아, 싱가폴, 버마, 방글라데쉬, 카자흐, 우즈벡, 키르기스, 키르기즈스탄, 그루지야, 아메리카, 미합중국
아메리카 합중국, 유에스에이, USA, 콜럼비아, 도미니카 연방, 잉글랜드, 스코틀랜드, 웨일스, 웨일즈, 북아일랜드
그레이트브리튼, 유나이티드 킹덤, UK, 불란서, 이태리, 에스파냐, 서반아, 화란, 홀란드, 포르투칼, 희랍, 체코 공화국
러시아 연방, 벨로루시, 룩셈부르그, 마케도니아, 튀르키예, 보스니아, 터키, 바티칸, 바티칸 시티, 교황청, 호주, 남아공
남아프리카 공화국, 중앙아프리카, 콩고, 콩고 공화국, 콩고 민주 공화국, 민주 콩고, 코트디브와르, 아이보리코스트
케이프베르데, 스와질란드, 모리타니아, 상투메, 세인트키츠, 세인트빈센트, 앤티가, 트리니다드, 아랍에미리트 연합
아랍에미리트 연합국, UAE, 유에이이, 사우디, 팔레스타인, 마셜 군도, 솔로몬
`,
  ja: `
大韓民国, 朝鮮民主主義人民共和国, 日本国, 中華人民共和国, 中華民国, 香港, マカオ, 蒙古, モンゴル国, ヴェトナム
タイ王国, ビルマ, ブルネイ・ダルサラーム, スリ・ランカ, モルディヴ, ティモール, キルギスタン, キルギス共和国, グルジア
アメリカ, 米国, 合衆国, USA, カナダ連邦, エル・サルバドル, コスタ・リカ, ドミニカ, ヴェネズエラ, ボリヴィア, ウルグァイ
パラグァイ, 英国, 連合王国, グレートブリテン, イングランド, スコットランド, ウェールズ, 北アイルランド, UK
フランス共和国, ドイツ連邦共和国, イタリア共和国, スペイン王国, オランダ王国, ベルギー王国, スイス連邦, ロシア連邦
ギリシア, チェコ共和国, スロヴァキア, スロヴェニア, ボスニア, ボスニアヘルツェゴヴィナ, マケドニア, ルクセンブルグ
モナコ公国, バチカン, ヴァチカン, ヴァチカン市国, 豪州, オーストラリア連邦, NZ, パプア・ニューギニア, ヴァヌアツ
ミクロネシア, マーシャル, ソロモン, 南アフリカ共和国, 南ア, 中央アフリカ, コンゴ, コンゴ民主共和国, コンゴ共和国
コートジボアール, 象牙海岸, カーボヴェルデ, スワジランド, セイシェル, セントビンセント, セントクリストファー・ネイビス
アラブ首長国, UAE, サウジ, パレスチナ, トルコ共和国, アメリカ領サモア, フランス領ギアナ, フランス領ポリネシア
`,
  en: `
Korea, Republic of Korea, DPRK, People's Republic of China, PRC
Republic of China, Hong Kong, Macao, Macau, Burma, East Timor, Brunei Darussalam, Kyrgyz Republic
USA, US, America, United States of America
UK, Great Britain, Britain, England, Scotland, Wales, Northern Ireland
Republic of Ireland, Holland, Czech Republic, Slovak Republic, Russian Federation
Macedonia, Bosnia, Turkey, Vatican, Holy See
Antigua, Trinidad, Saint Kitts, Saint Vincent, St. Vincent and the Grenadines, Saint Vincent and the Grenadines
Saint Kitts and Nevis, Ivory Coast, Cabo Verde, Swaziland, Sao Tome, Congo
Republic of the Congo, Democratic Republic of the Congo, DR Congo, DRC
UAE, Saudi, Palestine, Emirates
`,
};
