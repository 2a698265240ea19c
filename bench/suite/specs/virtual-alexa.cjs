const assert = require("node:assert");
const { it } = require("mocha");
const { VirtualAlexa } = require("virtual-alexa");
const { handler } = require("../pizza-skill.cjs");

const interactionModel = {
  interactionModel: {
    languageModel: {
      invocationName: "pizza bot",
      intents: [
        {
          name: "OrderPizza",
          samples: ["order a {pizzaType}"],
          slots: [{ name: "pizzaType", type: "PIZZA_TYPE" }],
        },
      ],
      types: [{ name: "PIZZA_TYPE", values: [{ name: { value: "페퍼로니" } }] }],
    },
  },
};

/** As its README has it: a virtual Alexa for each test, which launches and intends. */
module.exports = ({ sentences, url }) =>
  it("orders a pizza", async () => {
    const builder = VirtualAlexa.Builder().interactionModel(interactionModel);
    const alexa = (url === undefined ? builder.handler(handler) : builder.skillURL(url)).create();
    for (const [index, sentence] of sentences.entries()) {
      const { response } =
        index === 0 ? await alexa.launch() : await alexa.intend("OrderPizza", { pizzaType: "페퍼로니" });
      assert.equal(response.outputSpeech.ssml, `<speak>${sentence}</speak>`);
    }
  });
