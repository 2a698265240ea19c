import type { Lang } from "../../../axes.ts";
import { sampleWords } from "./words.ts";

/** A conversation with the sample extension that passes as a test; without a reprompt for formats that have none. */
export function sampleConversation(lang: Lang, hasReprompt: boolean): string {
  const { launch, says, order, nonsense, comments } = sampleWords[lang];
  const said = (text: string): string => `  says ${JSON.stringify(text)} (${lang})\n`;
  const silence = `> /quiet
  stops listening: silence
${said(says.which)}  listens
`;
  // In the formats without a reprompt Japanese is remarked upon, as they are older than it.
  const isRemarked = lang === "ja" && !hasReprompt;
  return `# ${comments.conversation}
${isRemarked ? "expectations: loose\n" : ""}---
> ${launch}
  sends LaunchRequest
${said(says.welcome)}  listens
${hasReprompt ? silence : ""}> ${nonsense}
  /sends IntentRequest Clova\\.(Guide|Fallback)Intent/
${said(says.help)}  listens
> ${order.utterance}
  sends IntentRequest OrderCoffee coffee=${order.coffee}
  session ends: extension
${said(says.ordered.replace("${coffee}", order.coffee))}`;
}

/** A conversation any extension passes that does what it is for. */
export function anyConversation(lang: Lang): string {
  const { comments } = sampleWords[lang];
  return `# ${comments.anyExtension}
---
> /launch
  sends LaunchRequest
  # ${comments.heard}
  /(?!failure ).*/
  ...
> /end
  ...
`;
}

/** A conversation with the demo that passes as a test. */
export function demoConversation(lang: Lang): string {
  const { launch, welcome, order, slots, ordered } = demo[lang];
  return `# ${sampleWords[lang].comments.demo}
---
> ${launch}
  sends LaunchRequest
  says ${JSON.stringify(welcome)} (${lang})
  listens
> ${order}
  sends IntentRequest OrderPizza ${slots}
  session ends: extension
  /plays .*/
  says ${JSON.stringify(ordered)} (${lang})
`;
}

const demo = {
  ko: {
    launch: "피자봇 시작해줘",
    welcome: "무엇을 주문할까요?",
    order: "페퍼로니 피자 두 판 주문해줘",
    slots: "pizzaType=페퍼로니 pizzaAmount=2",
    ordered: "페퍼로니 피자 2판을 주문했어요.",
  },
  ja: {
    launch: "ピザボットを起動して",
    welcome: "ご注文は何になさいますか?",
    order: "ペパロニピザを2枚注文して",
    slots: "pizzaType=ペパロニ pizzaAmount=2",
    ordered: "ペパロニピザを2枚、ご注文いただきました。",
  },
  en: {
    launch: "Start Pizzabot",
    welcome: "What would you like to order?",
    order: "Order two pepperoni pizzas",
    slots: "pizzaType=pepperoni pizzaAmount=2",
    ordered: "I have ordered 2 pepperoni pizzas.",
  },
} as const satisfies Readonly<Record<Lang, object>>;
