import type { Lang } from "../axes.ts";

// The pizza bot's interaction models, in the very files a console would give: `<Name>.tsv` and `extension.json`.

export interface ModelFiles {
  readonly tsv: Readonly<Record<string, string>>;
  readonly extension: object;
}

const korean: ModelFiles = {
  extension: { extensionId: "com.example.pizzabot.ko", invocationNames: ["피자봇"], lang: "ko" },
  tsv: {
    "OrderPizza.tsv": `[INTENT SLOT]
pizzaType\tPIZZA_TYPE
pizzaAmount\tCLOVA.NUMBER

[INTENT EXPRESSION]
피자 주문해줘
피자 시켜줘
<pizzaType>페퍼로니 피자</pizzaType> 주문해줘
<pizzaType>페퍼로니 피자</pizzaType> 시켜줘
<pizzaType>페퍼로니 피자</pizzaType> 주세요
<pizzaType>페퍼로니 피자</pizzaType> <pizzaAmount>두 판</pizzaAmount> 주문해줘
<pizzaType>페퍼로니 피자</pizzaType> <pizzaAmount>두 판</pizzaAmount> 시켜줘
<pizzaType>페퍼로니 피자</pizzaType> <pizzaAmount>두 판</pizzaAmount> 주세요
`,
    "AddInfo.tsv": `[INTENT SLOT]
pizzaAmount\tCLOVA.NUMBER
pizzaType\tPIZZA_TYPE

[INTENT EXPRESSION]
<pizzaAmount>두 판</pizzaAmount>
<pizzaAmount>두 판</pizzaAmount> 주문해줘
<pizzaAmount>두 판</pizzaAmount>이요
<pizzaAmount>두 판</pizzaAmount> 주세요
<pizzaType>페퍼로니 피자</pizzaType>
<pizzaType>페퍼로니 피자</pizzaType>로 할게요
`,
    "ShowMenu.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
메뉴 알려줘
메뉴 보여줘
무슨 피자 있어
`,
    "CheckOrder.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
주문 조회해줘
주문 확인해줘
피자 언제 와
`,
    "PlayMusic.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
음악 틀어줘
음악 들려줘
기다리는 동안 음악 틀어줘
`,
    "PIZZA_TYPE.tsv": `페퍼로니\t페퍼로니 피자
치즈\t치즈 피자
불고기\t불고기 피자
고구마\t고구마 피자
`,
  },
};

const japanese: ModelFiles = {
  extension: { extensionId: "com.example.pizzabot.ja", invocationNames: ["ピザボット"], lang: "ja" },
  tsv: {
    "OrderPizza.tsv": `[INTENT SLOT]
pizzaType\tPIZZA_TYPE
pizzaAmount\tCLOVA.NUMBER

[INTENT EXPRESSION]
ピザを注文して
ピザをください
<pizzaType>ペパロニピザ</pizzaType>を注文して
<pizzaType>ペパロニピザ</pizzaType>をください
<pizzaType>ペパロニピザ</pizzaType>を<pizzaAmount>2枚</pizzaAmount>注文して
<pizzaType>ペパロニピザ</pizzaType>を<pizzaAmount>2枚</pizzaAmount>ください
`,
    "AddInfo.tsv": `[INTENT SLOT]
pizzaAmount\tCLOVA.NUMBER
pizzaType\tPIZZA_TYPE

[INTENT EXPRESSION]
<pizzaAmount>2枚</pizzaAmount>
<pizzaAmount>2枚</pizzaAmount>です
<pizzaAmount>2枚</pizzaAmount>ください
<pizzaType>ペパロニピザ</pizzaType>
<pizzaType>ペパロニピザ</pizzaType>です
<pizzaType>ペパロニピザ</pizzaType>にします
`,
    "ShowMenu.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
メニューを教えて
メニューを見せて
どんなピザがありますか
`,
    "CheckOrder.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
注文を確認して
ピザはいつ来ますか
`,
    "PlayMusic.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
音楽をかけて
音楽を流して
待っている間に音楽をかけて
`,
    "PIZZA_TYPE.tsv": `ペパロニ\tペパロニピザ\tペパロニのピザ
チーズ\tチーズピザ\tチーズのピザ
プルコギ\tプルコギピザ\tプルコギのピザ
さつまいも\tさつまいもピザ\tさつまいものピザ
`,
  },
};

const english: ModelFiles = {
  extension: { extensionId: "com.example.pizzabot.en", invocationNames: ["Pizzabot"], lang: "en" },
  tsv: {
    "OrderPizza.tsv": `[INTENT SLOT]
pizzaType\tPIZZA_TYPE
pizzaAmount\tCLOVA.NUMBER

[INTENT EXPRESSION]
Order a pizza
I want a pizza
Order a <pizzaType>pepperoni pizza</pizzaType>
Order <pizzaType>pepperoni pizza</pizzaType>
I want a <pizzaType>pepperoni pizza</pizzaType>
Order <pizzaAmount>two</pizzaAmount> <pizzaType>pepperoni pizzas</pizzaType>
I want <pizzaAmount>two</pizzaAmount> <pizzaType>pepperoni pizzas</pizzaType>
`,
    "AddInfo.tsv": `[INTENT SLOT]
pizzaAmount\tCLOVA.NUMBER
pizzaType\tPIZZA_TYPE

[INTENT EXPRESSION]
<pizzaAmount>two</pizzaAmount>
<pizzaAmount>two</pizzaAmount> please
<pizzaAmount>two</pizzaAmount> pizzas
<pizzaAmount>two</pizzaAmount> pizzas please
<pizzaType>pepperoni</pizzaType>
<pizzaType>pepperoni</pizzaType> please
`,
    "ShowMenu.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
Tell me the menu
Show me the menu
What pizzas do you have
`,
    "CheckOrder.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
Check my order
When will my pizza arrive
`,
    "PlayMusic.tsv": `[INTENT SLOT]

[INTENT EXPRESSION]
Play music
Play some music
Play some music while I wait
`,
    "PIZZA_TYPE.tsv": `pepperoni\tpepperoni pizza\tpepperoni pizzas
cheese\tcheese pizza\tcheese pizzas
bulgogi\tbulgogi pizza\tbulgogi pizzas
sweet potato\tsweet potato pizza\tsweet potato pizzas
`,
  },
};

export const demoModels: Readonly<Record<Lang, ModelFiles>> = { ko: korean, ja: japanese, en: english };
