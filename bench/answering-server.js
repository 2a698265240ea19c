// A child process: the smallest extension there can be over HTTP, so that what is measured is the other side.

import { createServer } from "node:http";

const answer = Buffer.from(
  JSON.stringify({
    version: "0.1.0",
    sessionAttributes: { intent: "OrderPizza", pizzaType: "페퍼로니" },
    response: {
      outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "몇 판 주문할까요?" } },
      card: {},
      directives: [],
      shouldEndSession: false,
    },
  }),
);

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": answer.length });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
