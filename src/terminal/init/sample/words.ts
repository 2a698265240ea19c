import type { Lang } from "../../../axes.ts";

/** Everything that is written into the sample, by language. */
export interface SampleWords {
  readonly name: string;
  /** Starts the extension. */
  readonly launch: string;
  /** Samples of OrderCoffee without a slot, and with one where `{}` stands. */
  readonly orders: readonly string[];
  readonly coffeeOrders: readonly string[];
  readonly menuSamples: readonly string[];
  /** A line for each coffee: the word that is delivered, then its synonyms. */
  readonly coffees: readonly (readonly [string, ...string[]])[];
  readonly says: {
    readonly welcome: string;
    readonly which: string;
    readonly menu: string;
    /** With `${coffee}` in it. */
    readonly ordered: string;
    readonly help: string;
    readonly goodbye: string;
  };
  /** Of the conversation: an order, and what becomes of it. */
  readonly order: { readonly utterance: string; readonly coffee: string };
  /** Words that match no sample. */
  readonly nonsense: string;
  readonly comments: {
    readonly head: string;
    readonly end: string;
    readonly slot: string;
    readonly cancel: string;
    readonly fallback: string;
    readonly ask: string;
    readonly reprompt: string;
    readonly say: string;
    readonly conversation: string;
    readonly demo: string;
    readonly anyExtension: string;
    readonly heard: string;
  };
}

const korean: SampleWords = {
  name: "커피 상점",
  launch: "커피 상점 시작해줘",
  orders: ["커피 주문해줘", "커피 시켜줘", "커피 주세요"],
  coffeeOrders: ["{}", "{} 주문해줘", "{} 시켜줘", "{} 주세요", "{} 한 잔 주세요", "{}로 할게요", "{} 마실래"],
  menuSamples: ["메뉴 알려줘", "메뉴 보여줘", "무슨 커피 있어", "어떤 커피가 있어요"],
  coffees: [["아메리카노", "블랙 커피"], ["카페라떼", "라떼", "카페 라테"], ["카푸치노"]],
  says: {
    welcome: "어서 오세요. 어떤 커피를 드릴까요?",
    which: "어떤 커피를 드릴까요?",
    menu: "아메리카노, 카페라떼, 카푸치노가 있어요. 어떤 커피를 드릴까요?",
    ordered: "${coffee} 주문을 받았어요.",
    help: "커피를 주문할 수 있어요. 라떼 주문해줘, 라고 말해 보세요. 어떤 커피를 드릴까요?",
    goodbye: "또 오세요.",
  },
  order: { utterance: "라떼 주문해줘", coffee: "카페라떼" },
  nonsense: "우산은 어디에 두나요",
  comments: {
    head: "작은 Clova extension입니다. 이 폴더에서 `clova-device`를 실행하면 이 extension과 대화합니다.",
    end: "SessionEndedRequest: 사용자가 대화를 끝냈습니다.",
    slot: "사용자가 말하지 않은 슬롯은 없습니다. `라떼`는 사전에 따라 `카페라떼`로 옵니다.",
    cancel: "취소해줘, 아니요",
    fallback: "Clova.GuideIntent, Clova.FallbackIntent: 도움말, 또는 어떤 예시와도 맞지 않는 말.",
    ask: "말한 뒤 마이크를 엽니다.",
    reprompt: "사용자가 7초 동안 말이 없으면 한 번 더 묻습니다.",
    say: "말한 뒤 세션을 끝냅니다.",
    conversation: "사용자가 잠시 말이 없다가, 엉뚱한 말을 하고, 커피를 주문합니다.",
    demo: "내장 피자봇에게 피자를 주문합니다.",
    anyExtension: "extension이 시작 요청에 답하고, 끝낼 수 있습니다.",
    heard: "바로 다음 줄이 실패(failure)가 아니면 됩니다.",
  },
};

const japanese: SampleWords = {
  name: "コーヒー屋さん",
  launch: "コーヒー屋さんを起動して",
  orders: ["コーヒーを注文して", "コーヒーをください", "コーヒーをお願い"],
  coffeeOrders: ["{}", "{}を注文して", "{}をください", "{}をお願い", "{}を一杯ください", "{}にします", "{}が飲みたい"],
  menuSamples: ["メニューを教えて", "メニューを見せて", "どんなコーヒーがありますか"],
  coffees: [["アメリカーノ", "ブラックコーヒー"], ["カフェラテ", "ラテ", "カフェオレ"], ["カプチーノ"]],
  says: {
    welcome: "いらっしゃいませ。どのコーヒーになさいますか?",
    which: "どのコーヒーになさいますか?",
    menu: "アメリカーノ、カフェラテ、カプチーノがあります。どのコーヒーになさいますか?",
    ordered: "${coffee}のご注文をいただきました。",
    help: "コーヒーをご注文いただけます。ラテを注文して、と言ってみてください。どのコーヒーになさいますか?",
    goodbye: "またお越しください。",
  },
  order: { utterance: "ラテを注文して", coffee: "カフェラテ" },
  nonsense: "傘はどこに置けばいいですか",
  comments: {
    head: "小さな Clova の extension です。このフォルダーで `clova-device` を実行すると、この extension と話せます。",
    end: "SessionEndedRequest: ユーザーが会話を終えました。この応答は聞こえません。",
    slot: "ユーザーが言わなかったスロットはありません。「ラテ」は辞書によって「カフェラテ」として届きます。",
    cancel: "キャンセル、いいえ",
    fallback: "Clova.GuideIntent、Clova.FallbackIntent: ヘルプ、またはどのサンプルにも合わない発話。",
    ask: "話してから、マイクを開きます。",
    reprompt: "ユーザーが7秒間何も言わなければ、もう一度だけ尋ねます。",
    say: "話してから、セッションを終えます。",
    conversation: "ユーザーはしばらく黙り、関係のないことを言い、コーヒーを注文します。",
    demo: "内蔵のピザボットにピザを注文します。",
    anyExtension: "extension は起動に応答し、終えることができます。",
    heard: "すぐ次の行が失敗 (failure) でなければ合格です。",
  },
};

const english: SampleWords = {
  name: "Coffee Corner",
  launch: "Start Coffee Corner",
  orders: ["Order a coffee", "I want a coffee", "A coffee please"],
  coffeeOrders: ["{}", "{} please", "Order a {}", "Order one {}", "I want a {}", "I would like a {}", "Give me a {}"],
  menuSamples: ["Tell me the menu", "Show me the menu", "What coffees do you have"],
  coffees: [
    ["americano", "black coffee"],
    ["latte", "caffe latte", "milk coffee"],
    ["cappuccino", "foam coffee"],
  ],
  says: {
    welcome: "Welcome. Which coffee would you like?",
    which: "Which coffee would you like?",
    menu: "There are americano, latte and cappuccino. Which coffee would you like?",
    ordered: "Your ${coffee} is ordered.",
    help: "You can order a coffee. For example, say: order a latte. Which coffee would you like?",
    goodbye: "See you next time.",
  },
  order: { utterance: "Order a milk coffee", coffee: "latte" },
  nonsense: "Where do I put my umbrella",
  comments: {
    head: "A small Clova extension. Run `clova-device` in this folder to talk with it.",
    end: "SessionEndedRequest: the user has ended the conversation.",
    slot: "A slot the user did not fill is not there. `milk coffee` arrives as `latte`, by the dictionary.",
    cancel: "Cancel; no",
    fallback: "Clova.GuideIntent, Clova.FallbackIntent: help, or words that match no sample.",
    ask: "Says something, then opens the microphone.",
    reprompt: "Asks once more where the user says nothing for seven seconds.",
    say: "Says something, then ends the session.",
    conversation: "The user is silent at first, then says something else, then orders a coffee.",
    demo: "Orders pizza from the built-in pizza bot.",
    anyExtension: "The extension answers a launch, and can be ended.",
    heard: "The very next line must be no failure.",
  },
};

export const sampleWords: Readonly<Record<Lang, SampleWords>> = { ko: korean, ja: japanese, en: english };
