const assert = require("node:assert");
const User = require("alice-tester");
const { it } = require("mocha");
const { handler } = require("../pizza-skill.cjs");

/** As its README has it: a user who enters the skill and says something. */
module.exports = ({ sentences, url }) =>
  it("orders a pizza", async () => {
    const user = new User(url ?? handler);
    for (const [index, sentence] of sentences.entries()) {
      if (index === 0) await user.enter();
      else await user.say("페퍼로니 피자 주문해줘");
      assert.equal(user.response.text, sentence);
    }
  });
