import fc from "fast-check";
import { buttons } from "../../src/device/input.ts";
import { messageFormats } from "../../src/axes.ts";
import { answer } from "./mutations.ts";
import { type Tree } from "./odd-values.ts";
import { wireReply, type WireReply } from "./raw-bytes.ts";
import type { Line } from "../../src/emulator/conversation-line.ts";
import type { MessageFormat } from "../../src/axes.ts";

// A user, a device and an extension: who does what, in which order.

const said = fc.constantFrom(
  "피자봇 시작해줘",
  "페퍼로니 피자 주문해줘",
  "두 판",
  "피자봇에서 콤비네이션 피자 주문해줘",
  "그만",
  "다음 곡",
  "잠깐 멈춰",
  "무슨 말인지",
);

const line: fc.Arbitrary<Line> = fc.oneof(
  { arbitrary: said.map((text) => ({ type: "say", text }) as const), weight: 4 },
  { arbitrary: fc.constantFrom<Line>({ type: "launch" }, { type: "quiet" }, { type: "wake" }), weight: 4 },
  { arbitrary: fc.constant<Line>({ type: "end" }), weight: 1 },
  { arbitrary: fc.constantFrom(200, 5000, 20_000).map((ms) => ({ type: "wait", ms }) as const), weight: 2 },
  {
    arbitrary: fc
      .constantFrom("OrderPizza", "Clova.YesIntent", "__proto__")
      .map((name) => ({ type: "intent", name, slots: [["pizzaType", "페퍼로니"]] }) as const),
    weight: 2,
  },
  {
    arbitrary: fc
      .constantFrom("SkillEnabled", "SkillDisabled")
      .map((name) => ({ type: "event", namespace: "ClovaSkill", name, payload: null }) as const),
    weight: 1,
  },
  { arbitrary: fc.constantFrom(...buttons).map((button) => ({ type: "press", button }) as const), weight: 2 },
  { arbitrary: fc.constantFrom(0, 9000).map((ms) => ({ type: "seek", ms }) as const), weight: 1 },
  { arbitrary: fc.constant<Line>({ type: "user", userId: "u2" }), weight: 1 },
);

/** What a handler in this process does when it is asked. */
export type Handling =
  | { readonly type: "returns"; readonly value: Tree }
  /** Something JSON cannot say, or nothing. */
  | { readonly type: "misbehaves"; readonly how: Misbehaviour }
  /** The request itself comes back in the answer, the user's token included. */
  | { readonly type: "echoes" };

const misbehaviours = [
  "throws",
  "throws nothing",
  "rejects",
  "cycle",
  "bigint",
  "undefined",
  "toJSON",
  "getter",
] as const;
export type Misbehaviour = (typeof misbehaviours)[number];

const handling: fc.Arbitrary<Handling> = fc.oneof(
  { arbitrary: answer.map((value) => ({ type: "returns", value }) as const), weight: 12 },
  { arbitrary: fc.constantFrom(...misbehaviours).map((how) => ({ type: "misbehaves", how }) as const), weight: 1 },
  { arbitrary: fc.constant<Handling>({ type: "echoes" }), weight: 1 },
);

export interface Story {
  readonly device: string;
  readonly messageFormat: MessageFormat;
  readonly lines: readonly Line[];
  /** One for each request, in order; later ones get a good answer. */
  readonly answers:
    | { readonly by: "handler"; readonly list: readonly Handling[] }
    | { readonly by: "wire"; readonly list: readonly WireReply[] };
}

const some = { minLength: 1, maxLength: 10 };
const answers = {
  handler: fc.record({ by: fc.constant("handler" as const), list: fc.array(handling, some) }),
  wire: fc.record({ by: fc.constant("wire" as const), list: fc.array(wireReply, some) }),
};

const storyWith = (given: fc.Arbitrary<Story["answers"]>): fc.Arbitrary<Story> =>
  fc.record({
    device: fc.constantFrom("kr-speaker", "display-l100", "jp-desk", "jp-friends"),
    messageFormat: fc.constantFrom("kr-2019", "line-1.0", ...messageFormats),
    lines: fc.array(line, { minLength: 1, maxLength: 8 }).map((list): Line[] => [{ type: "launch" }, ...list]),
    answers: given,
  });

/** Stories of an extension in this process, or of one over HTTP. */
export const storyBy = (by: Story["answers"]["by"]): fc.Arbitrary<Story> => storyWith(answers[by]);

export const story: fc.Arbitrary<Story> = storyWith(fc.oneof(answers.handler, answers.wire));
