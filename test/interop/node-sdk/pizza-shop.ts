import type { RequestHandler } from "express";
import type { CekRequest } from "../../../src/cek/request.ts";
import type { Context, Sdk } from "./versions.ts";

// What 1.0.1 has no method for is written as an extension of its time had to; later releases call the method.

function remember(context: Context, attributes: object): void {
  if ("setSessionAttributes" in context) context.setSessionAttributes(attributes);
  else (context as Context).responseObject.sessionAttributes = attributes;
}

const remembered = (context: Context): object =>
  "getSessionAttributes" in context
    ? context.getSessionAttributes()
    : (context as Context).requestObject.session.sessionAttributes;

/** The pizza shop of the multi-turn guide; `heard` is every request it got. */
export function pizzaShop({ Client, SpeechBuilder }: Sdk, heard: CekRequest[] = []): RequestHandler {
  const speech = (text: string) => SpeechBuilder.createSpeechText(text, "ko");
  const hear = (context: Context) => void heard.push(context.requestObject as unknown as CekRequest);
  return Client.configureSkill()
    .onLaunchRequest((context: Context) => {
      hear(context);
      const reprompt = speech("아직 계세요?");
      context.setSimpleSpeech(speech("무엇을 주문할까요?"));
      if ("setReprompt" in context) context.setReprompt({ type: "SimpleSpeech", values: reprompt });
      else (context as Context).setSimpleSpeech(reprompt, true);
    })
    .onIntentRequest((context: Context) => {
      hear(context);
      if (context.getIntentName() === "OrderPizza") {
        remember(context, { intent: "OrderPizza", pizzaType: context.getSlot("pizzaType") });
        context.setSpeechList([speech("네."), speech("몇 판 주문할까요?")]);
        return;
      }
      const { pizzaType } = remembered(context) as { pizzaType?: string };
      context.setSimpleSpeech(speech(`${String(pizzaType)} ${String(context.getSlot("pizzaAmount"))}판 주문했어요.`));
      context.endSession();
    })
    .onSessionEndedRequest((context: Context) => {
      hear(context);
      context.endSession();
    })
    .handle() as RequestHandler;
}
