const { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder } = require("ask-sdk-test");
const { describe } = require("mocha");
const { handler } = require("../pizza-skill.cjs");

const settings = {
  appId: "amzn1.ask.skill.00000000-0000-0000-0000-000000000000",
  userId: "amzn1.ask.account.VOID",
  deviceId: "amzn1.ask.device.VOID",
  locale: "en-US",
};
const alexaTest = new AlexaTest(handler, settings);

/** As its README has it: a sequence of requests with what each says. */
module.exports = ({ sentences }) =>
  describe("pizza", () => {
    alexaTest.test(
      sentences.map((says, index) => ({
        request:
          index === 0
            ? new LaunchRequestBuilder(settings).build()
            : new IntentRequestBuilder(settings, "OrderPizza").withSlot("pizzaType", "페퍼로니").build(),
        says,
        shouldEndSession: false,
      })),
    );
  });
