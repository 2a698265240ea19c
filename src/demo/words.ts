import type { Lang } from "../axes.ts";

/** Everything the pizza bot says, by language. */
export interface Words {
  readonly welcome: string;
  readonly areYouThere: string;
  readonly whichPizza: string;
  readonly howMany: string;
  readonly ordered: (pizza: string, amount: string) => string;
  readonly noOrder: string;
  readonly menuBrief: string;
  readonly menu: readonly string[];
  readonly menuTitle: string;
  readonly help: readonly string[];
  readonly music: string;
  readonly songs: Readonly<Record<"oven" | "table", string>>;
  readonly band: string;
  readonly pizzaIsDone: string;
  readonly cancelled: string;
  readonly goodbye: string;
}

const korean: Words = {
  welcome: "무엇을 주문할까요?",
  areYouThere: "아직 계세요?",
  whichPizza: "어떤 피자로 할까요?",
  howMany: "몇 판 주문할까요?",
  ordered: (pizza, amount) => `${pizza} 피자 ${amount}판을 주문했어요.`,
  noOrder: "아직 주문한 피자가 없어요. 무엇을 주문할까요?",
  menuBrief: "네 가지 피자가 있어요.",
  menu: ["페퍼로니", "치즈", "불고기", "고구마"],
  menuTitle: "피자 메뉴",
  help: ["피자를 주문할 수 있어요.", "예를 들면, 페퍼로니 피자 두 판 주문해줘, 라고 말해 보세요."],
  music: "피자가 구워지는 동안 음악을 들려 드릴게요.",
  songs: { oven: "오븐 앞에서", table: "식탁 위에서" },
  band: "피자봇 악단",
  pizzaIsDone: "피자가 다 구워졌어요. 맛있게 드세요.",
  cancelled: "주문을 취소했어요.",
  goodbye: "다음에 또 만나요.",
};

const japanese: Words = {
  welcome: "ご注文は何になさいますか?",
  areYouThere: "まだいらっしゃいますか?",
  whichPizza: "どのピザになさいますか?",
  howMany: "何枚ご注文なさいますか?",
  ordered: (pizza, amount) => `${pizza}ピザを${amount}枚、ご注文いただきました。`,
  noOrder: "まだご注文がありません。何になさいますか?",
  menuBrief: "ピザは4種類あります。",
  menu: ["ペパロニ", "チーズ", "プルコギ", "さつまいも"],
  menuTitle: "ピザのメニュー",
  help: ["ピザをご注文いただけます。", "例えば、ペパロニピザを2枚注文して、と言ってください。"],
  music: "ピザが焼けるまで、音楽をお楽しみください。",
  songs: { oven: "オーブンの前で", table: "テーブルの上で" },
  band: "ピザボット楽団",
  pizzaIsDone: "ピザが焼けました。どうぞ召し上がれ。",
  cancelled: "ご注文を取り消しました。",
  goodbye: "またお越しください。",
};

const english: Words = {
  welcome: "What would you like to order?",
  areYouThere: "Are you still there?",
  whichPizza: "Which pizza would you like?",
  howMany: "How many would you like?",
  ordered: (pizza, amount) => `I have ordered ${amount} ${pizza} ${amount === "1" ? "pizza" : "pizzas"}.`,
  noOrder: "You have not ordered yet. What would you like to order?",
  menuBrief: "There are four pizzas.",
  menu: ["pepperoni", "cheese", "bulgogi", "sweet potato"],
  menuTitle: "Pizza menu",
  help: ["You can order pizza.", "For example, say: order two pepperoni pizzas."],
  music: "Here is some music while your pizza bakes.",
  songs: { oven: "In front of the oven", table: "On the table" },
  band: "The Pizzabot Band",
  pizzaIsDone: "Your pizza is done. Enjoy your meal.",
  cancelled: "I have cancelled the order.",
  goodbye: "See you next time.",
};

export const demoWords: Readonly<Record<Lang, Words>> = { ko: korean, ja: japanese, en: english };
