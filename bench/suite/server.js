// A child process: the skill over HTTP. It tells its port.

import { createServer } from "node:http";
import skill from "./pizza-skill.cjs";

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    const answer = Buffer.from(JSON.stringify(await skill.handler(JSON.parse(Buffer.concat(parts).toString()))));
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": answer.length });
    response.end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit());
