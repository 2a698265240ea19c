import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { answer } from "../extensions/answer.ts";
import { png } from "../screen/pictures/raster-samples.ts";

/** An extension that shows a card with a picture, and serves that too; the same for all tests of a file. */
export function useServers(picture = "picture.svg"): () => string {
  let server: Server;
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const words = (value: string) => ({ type: "string", value });
  const card = () => ({
    type: "ImageText",
    mainText: words("오늘의 피자 🍕"),
    subTextList: [words("페퍼로니"), words("도우가 얇고 바삭한 화덕 피자예요. 15분이면 도착합니다.")],
    imageUrl: { type: "url", value: `${address()}${picture}` },
    linkUrl: { type: "url", value: "https://pizza.example/" },
    referenceText: words("ピザ百科"),
  });
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      if (request.url?.endsWith(".svg")) return response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
      if (request.url?.endsWith(".png")) return response.end(png(64, 48));
      response.setHeader("Content-Type", "application/json");
      return response.end(JSON.stringify(answer({ speech: "무엇을 주문할까요?", card: card() })));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());
  return address;
}
