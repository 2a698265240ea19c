// The units of Japanese, by the slot type they belong to. LINE guide, Interaction model: `unit` is spelled out, whichever
// way it was written, and a currency is its ISO 4217 code.

export interface Unit {
  /** What is delivered. */
  readonly name: string;
  /** All ways it is written behind a number. */
  readonly spellings: readonly string[];
}

/** Words before a number: 時速 60 キロ, 氷点下 5 度, ¥ 300. */
export interface UnitBefore {
  readonly words: readonly string[];
  /** The unit they make, or the units that follow the number then. */
  readonly unit: string | readonly Unit[];
  readonly belowZero?: true;
}

/** Number and unit in one word: ひとり. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  readonly unit: string;
}

/** The units of one slot type. */
export interface Measure {
  readonly units: readonly Unit[];
  readonly before?: readonly UnitBefore[];
  readonly countedWords?: readonly CountedWord[];
}

/** Reads a table of units, one a line: its name, then its other spellings. */
export function unitTable(table: string): Unit[] {
  const lines = table.trim().split("\n");
  return lines.map((line) => {
    const [name = "", ...others] = line.trim().split(/\s+/);
    return { name, spellings: [name, ...others] };
  });
}

const area: Measure = {
  units: unitTable(`
    平方メートル m2 m^2 平方m 平方メーター
    平方キロメートル km2 km^2 平方km 平方キロ 平方キロメーター
    平方センチメートル cm2 cm^2 平方cm 平方センチ
    平方ミリメートル mm2 mm^2 平方mm 平方ミリ
    平米 へいべい
    ヘクタール ha
    アール a
    エーカー ac
    平方マイル
    平方フィート 平方フット
    平方ヤード
    平方インチ
    坪 つぼ
    畳 じょう
    帖
    町
    反
  `),
};

const information: Measure = {
  units: unitTable(`
    ビット bit bits
    キロビット kbit
    メガビット mbit
    ギガビット gbit
    テラビット tbit
    バイト byte bytes b
    キロバイト kb kbyte キロ
    メガバイト mb mbyte メガ
    ギガバイト gb gbyte ギガ
    テラバイト tb tbyte テラ
    ペタバイト pb pbyte ペタ
    エクサバイト eb
    キビバイト kib
    メビバイト mib
    ギビバイト gib
    テビバイト tib
  `),
};

const length: Measure = {
  units: unitTable(`
    メートル m メーター
    キロメートル km キロ キロメーター
    センチメートル cm センチ
    ミリメートル mm ミリ
    マイクロメートル μm um
    ミクロン
    ナノメートル nm
    マイル mi mile miles
    ヤード yd
    フィート ft feet フット
    インチ in inch
    海里 かいり nmi
    光年
    天文単位 au
    パーセク
    里
    町
    間
    丈
    尺
    寸
  `),
};

const ratio: Measure = {
  units: unitTable(`
    パーセント % パー
    倍 ばい
    割 わり
    パーミル ‰
  `),
};

const times: readonly (readonly [name: string, ...others: string[]])[] = [
  ["時", "時間", "h", "hr"],
  ["分", "min"],
  ["秒", "s", "sec"],
];
const travelled = length.units.filter(({ name }) =>
  /^(メートル|キロメートル|センチメートル|ミリメートル|マイル|ヤード|フィート|海里)$/.test(name),
);

const speed: Measure = {
  units: [
    ...times.flatMap(([time, ...others]) =>
      travelled.map(({ name, spellings }) => ({
        name: `${name}毎${time}`,
        spellings: spellings.flatMap((spelling) => [
          `${spelling}毎${time}`,
          // The second is the slash of ㎧.
          ...[time, ...others].flatMap((per) => [`${spelling}/${per}`, `${spelling}∕${per}`]),
        ]),
      })),
    ),
    ...unitTable(`
      キロメートル毎時 kph kmh
      マイル毎時 mph
      ノット kt kn knot
    `),
  ],
  before: [
    ...times.map(([time]) => ({
      words: [`${time}速`, `毎${time}`],
      unit: travelled.map(({ name, spellings }) => ({ name: `${name}毎${time}`, spellings })),
    })),
    { words: ["マッハ"], unit: "マッハ" },
  ],
};

const degrees = unitTable("度 ℃ ° ど");
const temperature: Measure = {
  units: degrees,
  before: [
    { words: ["摂氏"], unit: degrees },
    { words: ["氷点下", "零下"], unit: degrees, belowZero: true },
  ],
};

const volume: Measure = {
  units: unitTable(`
    リットル l リッター
    ミリリットル ml ミリ
    デシリットル dl
    センチリットル cl
    キロリットル kl
    マイクロリットル μl ul
    シーシー cc
    立方メートル m3 m^3 立方m 立方メーター
    立方センチメートル cm3 cm^3 立方cm 立方センチ
    立方ミリメートル mm3 mm^3 立方mm
    立方キロメートル km3 km^3 立方km 立方キロ
    立米 りゅうべい リューベ
    ガロン gal
    クォート クオート qt
    パイント pt
    液量オンス floz
    バレル bbl
    石
    斗
    升
    合
  `),
};

const weight: Measure = {
  units: unitTable(`
    グラム g
    キログラム kg キロ
    ミリグラム mg ミリ
    マイクログラム μg ug mcg
    ナノグラム ng
    トン t
    キロトン
    メガトン
    ポンド lb lbs
    オンス oz
    カラット ct
    貫
    斤
    匁
  `),
};

/** The units of the CLOVA.UNIT_* types but counters and money. */
export const measures = { area, information, length, ratio, speed, temperature, volume, weight };
