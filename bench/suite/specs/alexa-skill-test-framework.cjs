const alexaTest = require("alexa-skill-test-framework");
const { describe } = require("mocha");
const skill = require("../pizza-skill.cjs");

alexaTest.initialize(skill, "amzn1.ask.skill.00000000-0000-0000-0000-000000000000", "amzn1.ask.account.VOID");

/** As its README has it: a sequence of requests with what each says. */
module.exports = ({ sentences }) =>
  describe("pizza", () => {
    alexaTest.test(
      sentences.map((says, index) => ({
        request:
          index === 0
            ? alexaTest.getLaunchRequest()
            : alexaTest.getIntentRequest("OrderPizza", { pizzaType: "페퍼로니" }),
        says,
        shouldEndSession: false,
      })),
    );
  });
