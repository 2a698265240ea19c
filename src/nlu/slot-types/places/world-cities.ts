import type { Lang } from "../../../axes.ts";

/**
 * The capitals of the world and other cities that are much talked about, continent by continent. Clova's own list is
 * not published, and longer than this one; each language has its own spellings.
 */
export const worldCities: Readonly<Record<Lang, string>> = {
  ko: `
서울, 부산, 대구, 인천, 광주, 대전, 울산, 세종, 수원, 제주, 평양, 개성, 도쿄, 동경, 요코하마, 오사카, 나고야, 삿포로
후쿠오카, 고베, 교토, 나라, 히로시마, 나가사키, 센다이, 오키나와, 나하, 베이징, 북경, 상하이, 상해, 광저우, 선전, 심천
충칭, 톈진, 천진, 청두, 우한, 시안, 난징, 항저우, 쑤저우, 칭다오, 다롄, 선양, 하얼빈, 샤먼, 쿤밍, 옌지, 연길, 라싸
홍콩, 마카오, 타이베이, 타이페이, 가오슝, 타이중, 울란바토르, 하노이, 호치민, 호찌민, 사이공, 다낭, 나트랑, 후에, 방콕
치앙마이, 푸껫, 푸켓, 파타야, 프놈펜, 시엠립, 씨엠립, 비엔티안, 루앙프라방, 양곤, 만달레이, 네피도, 마닐라, 세부
싱가포르, 싱가폴, 쿠알라룸푸르, 코타키나발루, 자카르타, 발리, 덴파사르, 반다르스리브가완, 딜리, 뉴델리, 델리, 뭄바이
콜카타, 첸나이, 벵갈루루, 방갈로르, 하이데라바드, 카트만두, 팀부, 다카, 콜롬보, 말레, 이슬라마바드, 카라치, 라호르
카불, 타슈켄트, 사마르칸트, 알마티, 아스타나, 비슈케크, 두샨베, 아시가바트, 테헤란, 바그다드, 쿠웨이트시티, 도하
마나마, 두바이, 아부다비, 무스카트, 사나, 리야드, 제다, 메카, 메디나, 암만, 다마스쿠스, 베이루트, 예루살렘, 텔아비브
앙카라, 이스탄불, 바쿠, 트빌리시, 예레반, 런던, 맨체스터, 리버풀, 버밍엄, 에든버러, 글래스고, 카디프, 벨파스트
옥스퍼드, 케임브리지, 더블린, 파리, 마르세유, 리옹, 니스, 보르도, 칸, 스트라스부르, 브뤼셀, 암스테르담, 로테르담
헤이그, 룩셈부르크, 베를린, 뮌헨, 함부르크, 프랑크푸르트, 쾰른, 뒤셀도르프, 슈투트가르트, 드레스덴, 라이프치히
하이델베르크, 베른, 취리히, 제네바, 바젤, 루체른, 인터라켄, 빈, 비엔나, 잘츠부르크, 프라하, 바르샤바, 크라쿠프
부다페스트, 브라티슬라바, 류블랴나, 자그레브, 두브로브니크, 사라예보, 베오그라드, 포드고리차, 티라나, 스코페
프리슈티나, 소피아, 부쿠레슈티, 부카레스트, 키시너우, 키이우, 키예프, 오데사, 민스크, 모스크바, 상트페테르부르크
블라디보스토크, 이르쿠츠크, 빌뉴스, 리가, 탈린, 헬싱키, 스톡홀름, 오슬로, 베르겐, 코펜하겐, 레이캬비크, 로마, 밀라노
베네치아, 베니스, 피렌체, 플로렌스, 나폴리, 토리노, 제노바, 볼로냐, 바티칸, 산마리노, 발레타, 마드리드, 바르셀로나
세비야, 발렌시아, 그라나다, 빌바오, 리스본, 포르투, 아테네, 산토리니, 니코시아, 모나코, 안도라라베야, 파두츠, 라말라
스리자야와르데네푸라코테, 뉴욕, 로스앤젤레스, 엘에이, LA, 시카고, 휴스턴, 댈러스, 필라델피아, 피닉스, 샌디에이고
샌프란시스코, 새너제이, 시애틀, 포틀랜드, 보스턴, 워싱턴, 워싱턴 디씨, 워싱턴 DC, 애틀랜타, 마이애미, 올랜도, 덴버
디트로이트, 라스베이거스, 라스베가스, 뉴올리언스, 호놀룰루, 앵커리지, 오타와, 토론토, 밴쿠버, 몬트리올, 퀘벡, 캘거리
멕시코시티, 칸쿤, 과테말라시티, 산살바도르, 테구시갈파, 마나과, 산호세, 파나마시티, 아바나, 하바나, 킹스턴, 산토도밍고
포르토프랭스, 산후안, 보고타, 카라카스, 키토, 리마, 쿠스코, 라파스, 산티아고, 부에노스아이레스, 몬테비데오, 아순시온
조지타운, 파라마리보, 벨모판, 수크레, 브리지타운, 포트오브스페인, 나소, 캐스트리스, 킹스타운, 세인트조지스, 로조
세인트존스, 바스테르, 브라질리아, 상파울루, 리우데자네이루, 리우, 카이로, 알렉산드리아, 트리폴리, 튀니스, 알제, 라바트
카사블랑카, 마라케시, 다카르, 아크라, 라고스, 아부자, 아비장, 바마코, 킨샤사, 루안다, 나이로비, 아디스아바바, 캄팔라
키갈리, 다르에스살람, 하르툼, 모가디슈, 요하네스버그, 케이프타운, 프리토리아, 더반, 루사카, 하라레, 마푸투, 빈트후크
안타나나리보, 와가두구, 니아메, 은자메나, 로메, 코토누, 포르토노보, 코나크리, 프리타운, 몬로비아, 비사우, 반줄
누악쇼트, 프라이아, 야운데, 리브르빌, 말라보, 브라자빌, 방기, 주바, 아스마라, 지부티, 부줌부라, 기테가, 도도마, 릴롱궤
가보로네, 마세루, 음바바네, 포트루이스, 빅토리아, 모로니, 상투메, 시드니, 멜버른, 브리즈번, 퍼스, 애들레이드, 캔버라
골드코스트, 케언스, 오클랜드, 웰링턴, 크라이스트처치, 퀸스타운, 수바, 포트모르즈비, 호니아라, 포트빌라, 아피아
누쿠알로파, 타라와, 마주로, 팔리키르, 응게룰무드, 푸나푸티, 야렌
`,
  ja: `
東京, 横浜, 大阪, 名古屋, 札幌, 福岡, 神戸, 京都, 奈良, 川崎, さいたま, 広島, 仙台, 千葉, 北九州, 新潟, 静岡, 熊本
長崎, 鹿児島, 那覇, 金沢, 函館, ソウル, 釜山, プサン, 仁川, インチョン, 大邱, テグ, 済州, チェジュ, 平壌, ピョンヤン
北京, ペキン, 上海, シャンハイ, 広州, 深圳, 深セン, 重慶, 天津, 成都, 武漢, 西安, 南京, 杭州, 蘇州, 青島, 大連, 瀋陽
ハルビン, 厦門, 昆明, ラサ, 香港, ホンコン, マカオ, 台北, 高雄, 台中, 台南, ウランバートル, ハノイ, ホーチミン
サイゴン, ダナン, フエ, バンコク, チェンマイ, プーケット, パタヤ, プノンペン, シェムリアップ, ビエンチャン
ルアンパバーン, ヤンゴン, マンダレー, ネピドー, マニラ, セブ, シンガポール, クアラルンプール, コタキナバル, ジャカルタ
バリ, デンパサール, バンダルスリブガワン, ディリ, ニューデリー, デリー, ムンバイ, コルカタ, カルカッタ, チェンナイ
ベンガルール, バンガロール, ハイデラバード, カトマンズ, ティンプー, ダッカ, コロンボ, マレ, イスラマバード, カラチ
ラホール, カブール, タシケント, サマルカンド, アルマトイ, アスタナ, ビシュケク, ドゥシャンベ, アシガバート, テヘラン
バグダッド, クウェートシティ, ドーハ, マナーマ, ドバイ, アブダビ, マスカット, サナア, リヤド, ジッダ, メッカ, メディナ
アンマン, ダマスカス, ベイルート, エルサレム, テルアビブ, アンカラ, イスタンブール, イスタンブル, バクー, トビリシ
エレバン, ロンドン, マンチェスター, リバプール, バーミンガム, エディンバラ, グラスゴー, カーディフ, ベルファスト
オックスフォード, ケンブリッジ, ダブリン, パリ, マルセイユ, リヨン, ニース, ボルドー, カンヌ, ストラスブール
ブリュッセル, アムステルダム, ロッテルダム, ハーグ, ルクセンブルク, ベルリン, ミュンヘン, ハンブルク, フランクフルト
ケルン, デュッセルドルフ, シュトゥットガルト, ドレスデン, ライプツィヒ, ハイデルベルク, ベルン, チューリッヒ
ジュネーブ, ジュネーヴ, バーゼル, ルツェルン, ウィーン, ザルツブルク, プラハ, ワルシャワ, クラクフ, ブダペスト
ブラチスラバ, リュブリャナ, ザグレブ, ドゥブロヴニク, サラエボ, ベオグラード, ポドゴリツァ, ティラナ, スコピエ
プリシュティナ, ソフィア, ブカレスト, キシナウ, キーウ, キエフ, オデッサ, オデーサ, ミンスク, モスクワ
サンクトペテルブルク, ウラジオストク, イルクーツク, ビリニュス, リガ, タリン, ヘルシンキ, ストックホルム, オスロ
ベルゲン, コペンハーゲン, レイキャビク, レイキャヴィーク, ローマ, ミラノ, ベネチア, ヴェネツィア, ベニス, フィレンツェ
ナポリ, トリノ, ジェノバ, ボローニャ, バチカン, サンマリノ, バレッタ, マドリード, マドリッド, バルセロナ, セビリア
バレンシア, グラナダ, ビルバオ, リスボン, ポルト, アテネ, サントリーニ, ニコシア, モナコ, アンドララベリャ
ファドゥーツ, ラマッラ, スリジャヤワルダナプラコッテ, ニューヨーク, ロサンゼルス, ロス, シカゴ, ヒューストン, ダラス
フィラデルフィア, フェニックス, サンディエゴ, サンフランシスコ, サンノゼ, シアトル, ポートランド, ボストン, ワシントン
ワシントンDC, アトランタ, マイアミ, オーランド, デンバー, デトロイト, ラスベガス, ニューオーリンズ, ホノルル
アンカレッジ, オタワ, トロント, バンクーバー, モントリオール, ケベック, カルガリー, メキシコシティ, カンクン
グアテマラシティ, サンサルバドル, テグシガルパ, マナグア, サンホセ, パナマシティ, ハバナ, キングストン, サントドミンゴ
ポルトープランス, サンフアン, ボゴタ, カラカス, キト, リマ, クスコ, ラパス, サンティアゴ, ブエノスアイレス
モンテビデオ, アスンシオン, ジョージタウン, パラマリボ, ベルモパン, スクレ, ブリッジタウン, ポートオブスペイン
ナッソー, カストリーズ, キングスタウン, セントジョージズ, ロゾー, セントジョンズ, バセテール, ブラジリア, サンパウロ
リオデジャネイロ, リオ, カイロ, アレクサンドリア, トリポリ, チュニス, アルジェ, ラバト, カサブランカ, マラケシュ
ダカール, アクラ, ラゴス, アブジャ, アビジャン, バマコ, キンシャサ, ルアンダ, ナイロビ, アディスアベバ, カンパラ
キガリ, ダルエスサラーム, ハルツーム, モガディシュ, ヨハネスブルグ, ケープタウン, プレトリア, ダーバン, ルサカ, ハラレ
マプト, ウィントフック, アンタナナリボ, ワガドゥグー, ニアメ, ンジャメナ, ロメ, コトヌー, ポルトノボ, コナクリ
フリータウン, モンロビア, ビサウ, バンジュール, ヌアクショット, プライア, ヤウンデ, リーブルビル, マラボ, ブラザビル
バンギ, ジュバ, アスマラ, ジブチ, ブジュンブラ, ギテガ, ドドマ, リロングウェ, ハボローネ, マセル, ムババーネ
ポートルイス, ビクトリア, モロニ, サントメ, シドニー, メルボルン, ブリスベン, パース, アデレード, キャンベラ
ゴールドコースト, ケアンズ, オークランド, ウェリントン, クライストチャーチ, クイーンズタウン, スバ, ポートモレスビー
ホニアラ, ポートビラ, アピア, ヌクアロファ, タラワ, マジュロ, パリキール, ンゲルルムド, マルキョク, フナフティ, ヤレン
`,
  en: `
Seoul, Busan, Daegu, Incheon, Gwangju, Daejeon, Ulsan, Sejong, Suwon, Jeju, Pyongyang, Tokyo, Yokohama, Osaka, Nagoya
Sapporo, Fukuoka, Kobe, Kyoto, Nara, Hiroshima, Nagasaki, Sendai, Naha, Beijing, Peking, Shanghai, Guangzhou, Shenzhen
Chongqing, Tianjin, Chengdu, Wuhan, Xi'an, Xian, Nanjing, Hangzhou, Suzhou, Qingdao, Dalian, Shenyang, Harbin, Xiamen
Kunming, Lhasa, Hong Kong, Macau, Macao, Taipei, Kaohsiung, Taichung, Ulaanbaatar, Ulan Bator, Hanoi, Ho Chi Minh City
Saigon, Da Nang, Hue, Bangkok, Chiang Mai, Phuket, Pattaya, Phnom Penh, Siem Reap, Vientiane, Luang Prabang, Yangon
Mandalay, Naypyidaw, Manila, Cebu, Singapore, Kuala Lumpur, Kota Kinabalu, Jakarta, Bali, Denpasar, Bandar Seri Begawan
Dili, New Delhi, Delhi, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bengaluru, Bangalore, Hyderabad, Kathmandu, Thimphu
Dhaka, Colombo, Male, Islamabad, Karachi, Lahore, Kabul, Tashkent, Samarkand, Almaty, Astana, Bishkek, Dushanbe
Ashgabat, Tehran, Baghdad, Kuwait City, Doha, Manama, Dubai, Abu Dhabi, Muscat, Sanaa, Riyadh, Jeddah, Mecca, Medina
Amman, Damascus, Beirut, Jerusalem, Tel Aviv, Ankara, Istanbul, Baku, Tbilisi, Yerevan, London, Manchester, Liverpool
Birmingham, Edinburgh, Glasgow, Cardiff, Belfast, Oxford, Cambridge, Dublin, Paris, Marseille, Lyon, Nice, Bordeaux
Cannes, Strasbourg, Brussels, Amsterdam, Rotterdam, The Hague, Luxembourg, Berlin, Munich, Hamburg, Frankfurt, Cologne
Dusseldorf, Düsseldorf, Stuttgart, Dresden, Leipzig, Heidelberg, Bern, Zurich, Zürich, Geneva, Basel, Lucerne
Interlaken, Vienna, Salzburg, Prague, Warsaw, Krakow, Budapest, Bratislava, Ljubljana, Zagreb, Dubrovnik, Sarajevo
Belgrade, Podgorica, Tirana, Skopje, Pristina, Sofia, Bucharest, Chisinau, Kyiv, Kiev, Odesa, Odessa, Minsk, Moscow
Saint Petersburg, St. Petersburg, Vladivostok, Irkutsk, Vilnius, Riga, Tallinn, Helsinki, Stockholm, Oslo, Bergen
Copenhagen, Reykjavik, Rome, Milan, Venice, Florence, Naples, Turin, Genoa, Bologna, Vatican City, San Marino, Valletta
Madrid, Barcelona, Seville, Valencia, Granada, Bilbao, Lisbon, Porto, Athens, Santorini, Nicosia, Monaco
Andorra la Vella, Vaduz, Ramallah, Sri Jayawardenepura Kotte, New York, New York City, NYC, Los Angeles, LA, Chicago
Houston, Dallas, Philadelphia, Phoenix, San Diego, San Francisco, San Jose, Seattle, Portland, Boston, Washington
Washington DC, Atlanta, Miami, Orlando, Denver, Detroit, Las Vegas, New Orleans, Honolulu, Anchorage, Ottawa, Toronto
Vancouver, Montreal, Montréal, Quebec, Quebec City, Calgary, Mexico City, Cancun, Guatemala City, San Salvador
Tegucigalpa, Managua, Panama City, Havana, Kingston, Santo Domingo, Port-au-Prince, San Juan, Bogota, Bogotá, Caracas
Quito, Lima, Cusco, La Paz, Santiago, Buenos Aires, Montevideo, Asuncion, Asunción, Georgetown, Paramaribo, Belmopan
Sucre, Bridgetown, Port of Spain, Nassau, Castries, Kingstown, St. George's, Roseau, St. John's, Basseterre, Brasilia
Brasília, Sao Paulo, São Paulo, Rio de Janeiro, Rio, Cairo, Alexandria, Tripoli, Tunis, Algiers, Rabat, Casablanca
Marrakesh, Marrakech, Dakar, Accra, Lagos, Abuja, Abidjan, Bamako, Kinshasa, Luanda, Nairobi, Addis Ababa, Kampala
Kigali, Dar es Salaam, Khartoum, Mogadishu, Johannesburg, Cape Town, Pretoria, Durban, Lusaka, Harare, Maputo, Windhoek
Antananarivo, Ouagadougou, Niamey, N'Djamena, Lome, Lomé, Cotonou, Porto-Novo, Conakry, Freetown, Monrovia, Bissau
Banjul, Nouakchott, Praia, Yaounde, Yaoundé, Libreville, Malabo, Brazzaville, Bangui, Juba, Asmara, Djibouti, Bujumbura
Gitega, Dodoma, Lilongwe, Gaborone, Maseru, Mbabane, Port Louis, Victoria, Moroni, Sao Tome, São Tomé, Sydney
Melbourne, Brisbane, Perth, Adelaide, Canberra, Gold Coast, Cairns, Auckland, Wellington, Christchurch, Queenstown
Suva, Port Moresby, Honiara, Port Vila, Apia, Nuku'alofa, Tarawa, Majuro, Palikir, Ngerulmud, Funafuti, Yaren
`,
};
