import { each, family, words, type Family, type Wording } from "./wording.ts";

/** Behind a verb in -아/-어, so that it asks for something: 틀어 줘, 틀어 주실래요. */
const asks = words(
  "줘 줘요 주세요 줄래 줄래요 주실래요 주라 줘라 주렴 줘봐 다오 주십시오 주시죠 줄게 줄까 줄까요 줬으면해 줬으면좋겠어 " +
    "줬으면좋겠어요 주면좋겠어 주면좋겠어요 주면돼 주면안돼 주면안될까 주면안돼요 주시면돼요 주시면좋겠어요 주시면감사하겠습니다 " +
    "줄수있어 줄수있어요 줄수있나 줄수있나요 줄수있니 줄수있을까 줄수있을까요 줄수있겠어 주실수있어요 주실수있나요 주실수있을까요 " +
    "주시겠어요 주시겠습니까 주겠어 주겠니 주길바라 주기바람 달라고해 달라고해줘 달라고말해줘 달라고전해줘 달라고부탁해 " +
    "봐 봐줘 보자 봐라 봐요 볼래 보세요 볼까 보고싶어 봤으면해",
);

/** Behind a noun that is done: 주문 해줘, 주문할게요. */
const does = [
  ...each(["해"], ["", "라", "요", ...asks]),
  ...words(
    "하자 할게 할게요 할래 할래요 할까 할까요 하고싶어 하고싶어요 하고싶은데 하고싶습니다 하려고 하려고해 하려고요 하려는데 하려고하는데 " +
      "해야해 해야돼 해야지 해야겠어 해야겠다 해야될것같아 한다 합니다 합시다 하겠습니다 하겠어 하겠어요 하시오 하세요 하십시오 하도록해 " +
      "하기 할거야 할거예요 할수있어 할수있어요 할수있나요 할수있을까 할수있을까요 하면돼 하면안돼 해도돼 해도될까 해도되나요 " +
      "하라고해 하라고해줘 하라고말해줘 하라고전해줘 했으면해 했으면좋겠어 했으면좋겠어요 하는거부탁해 " +
      "부탁 부탁해 부탁해요 부탁할게 부탁할게요 부탁합니다 부탁드려요 부탁드립니다 부탁드릴게요 가능해 가능해요 가능할까 가능할까요 가능한가요 " +
      "되나 되나요 돼 될까 될까요 원해 원해요 필요해 시켜줘 시작해줘 들어가자 할시간이야",
  ),
];

/** Behind what somebody wants to know: 시세 알려줘, 시세가 뭐예요. */
const tells = [
  ...each(
    ["알려", "가르쳐", "말해", "얘기해", "설명해", "확인해", "체크해", "조회해", "읽어"],
    ["", "라", "요", ...asks],
  ),
  ...words(
    "뭐야 뭐예요 뭐에요 뭔가요 뭔데 뭐지 뭐니 뭐냐 뭘까 뭔지알려줘 뭔지궁금해 뭐였어 뭐였나 뭐였더라 뭐였나요 뭔지 무엇인가요 무엇이야 무엇인지알려줘 무엇입니까 뭐였지 " +
      "궁금해 궁금해요 궁금한데 궁금하네 궁금합니다 알고싶어 알고싶어요 알고싶은데 알고싶습니다 알수있어 알수있을까 알수있을까요 알수있나요 " +
      "알려줄수있어 모르겠어 묻고싶어 어때 어때요 어떻지 어떤지알려줘 어떻게돼 어떻게돼요 어떻게되나 어떻게되나요 어떻게되지 " +
      "물어봐 물어봐줘 물어봐주세요 알려달라고해 알려달라고해줘 확인부탁해 확인하고싶어 확인할래 확인할게 확인좀",
  ),
];

/** Questions for what there is. */
const exists = words(
  "있어 있어요 있나 있나요 있니 있을까 있을까요 있지 있습니까 있는지알려줘 있는지궁금해 있는거야 있어서 남았어 남아있어",
);
const howMuch = words(
  "얼마야 얼마예요 얼마에요 얼마지 얼마니 얼마인가요 얼마나해 얼마나돼 얼마나하나요 얼마나되나요 얼마인지알려줘 얼마입니까 얼마해 얼마정도해 얼마쯤해 얼마일까",
);
const when = words(
  "언제야 언제예요 언제에요 언제지 언제니 언제인가요 언제인지알려줘 언제쯤이야 언제쯤 언제와 언제오나요",
);
/** Behind ㅆ: 남았어, 남았나요, 남았는지 알려줘. */
const past = words(
  "어 어요 나 나요 니 냐 을까 을까요 지 지요 죠 는지 는데 는데요 습니까 습니다 더라 던가 는지알려줘 는지알려주세요 는지알려줄래 는지알고싶어 " +
    "는지궁금해 는지봐줘 는지좀봐줘 는지확인해줘 는지말해줘 는지물어봐줘 는지모르겠어 다 다고 을텐데",
);
/** Behind any other verb, so that it asks. */
const asking = words(
  "나요 는지 는데 는데요 는지알려줘 는지알려주세요 는지알려줄래 는지알고싶어 는지궁금해 는지봐줘 는지확인해줘 는지말해줘 는지물어봐줘 " +
    "던데 더라 더라고 던가 인가 인가요 인지 인지알려줘 인데 인데요 일까 일까요",
);
const hears = [
  ...each(["들려", "들어"], ["", "라", "요", ...asks]),
  ...words(
    "들을래 들을래요 들을게 들을게요 들을까 듣자 듣고싶어 듣고싶어요 듣고싶은데 듣고싶네 듣고 들어볼래 들어볼까 들어보고싶어 들을수있어 들을수있을까 들을수있나요",
  ),
];
const isIt = words("야 이야 예요 이에요 이야 인가 인가요 지 이지 니 이니 일까 일까요 입니까 이었지 였지");

/** Where the stem is not what stands in front of -어. */
const stems: Readonly<Record<string, string>> = {
  켜: "켜",
  꺼: "끄",
  들려: "들리",
  보여: "보이",
  멈춰: "멈추",
  빼: "빼",
  지워: "지우",
  불러: "부르",
  바꿔: "바꾸",
  맞춰: "맞추",
  시켜: "시키",
  골라: "고르",
  던져: "던지",
  굴려: "굴리",
  올려: "올리",
  내려: "내리",
  높여: "높이",
  낮춰: "낮추",
};

export const korean = (): Wording => ({
  endings: [
    family("", does),
    family("", ["", "라", "요", "서", ...asks]),
    family("알려", tells),
    family("있어", exists),
    family("얼마", howMuch),
    family("언제", when),
    family("", isIt),
    family("", past),
    family("", asking),
    family("들려", hears),
    // Verbs that change within: what is asked stays.
    ...verbs(
      "틀어 켜 꺼 들려 보여 읽어 열어 닫아 멈춰 꺼내 넣어 빼 지워 불러 바꿔 맞춰 시켜 골라 던져 굴려 보내 적어 찾아 올려 내려 높여 낮춰 끝내 가 와 타 걸려 알아 풀어 배워 먹어 나가 그만둬 만들어 골라 정해 써 사 받아 없애 남겨 잊어 옮겨 멈춰",
    ),
  ],
  beginnings: [],
  // 시세가 뭐야, 주문을 부탁해: the particle in front of the ending says nothing of its own.
  particles: words("을 를 이 가 은 는 좀 도 에대해 에대해서 에관해"),
});

/** 틀어: 틀어줘, 틀래, 틀자, 틀고 싶어; the stem is the syllable without what -아/-어 made of it. */
function verbs(infinitives: string): Family[] {
  return words(infinitives).map((infinitive) => {
    const stem = stems[infinitive] ?? infinitive.slice(0, -1);
    const last = stem.charCodeAt(stem.length - 1) - 0xac00;
    const isOpen = last % 28 === 0;
    const isRieul = last % 28 === 8;
    const front = stem.slice(0, -1);
    const withRieul = isOpen ? front + String.fromCharCode(0xac00 + last + 8) : isRieul ? stem : `${stem}을`;
    return family(infinitive, [
      ...each([infinitive], ["", "라", "요", "야해", "야돼", "야지", "야겠어", ...asks]),
      ...each([withRieul], words("게 게요 래 래요 까 까요 거야 거예요 수있어 수있나요 수있을까")),
      ...each([stem], words("자 고싶어 고싶어요 고싶은데 고 기 도록해 지")),
      ...each(
        [
          isOpen
            ? front + String.fromCharCode(0xac00 + last + 17)
            : isRieul
              ? front + String.fromCharCode(0xac00 + last - 8 + 17)
              : `${stem}습`,
        ],
        words("니다 시다"),
      ),
      ...each([isOpen || isRieul ? stem : `${stem}으`], words("려고 려고해 려고요 라고해 라고해줘 면돼 세요 시오")),
    ]);
  });
}
