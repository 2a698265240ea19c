import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createCardDrawing } from "../../src/screen/index.ts";
import { watchView } from "../../src/screen/view/watch-view.ts";
import { createPictureShelf } from "../../src/screen/pictures/picture-shelf.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { png } from "./pictures/raster-samples.ts";

// Pictures of cards, from the answer to whoever draws them.

let server: Server;
let asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
/** What is asked for below `/slow` waits here. */
let waiting: ServerResponse[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url!, authorization: request.headers.authorization });
    if (request.url!.startsWith("/slow")) waiting.push(response);
    else response.end(png(8, 8));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void (server.closeAllConnections(), server.close()));

const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

const imageText = (title: string, url: string) => ({
  type: "ImageText",
  mainText: { type: "string", value: title },
  imageUrl: { type: "url", value: url },
});

/** A device whose extension shows the card that stands for an intent. */
async function device(cards: Readonly<Record<string, () => object>>, options: object = {}) {
  asked = [];
  waiting = [];
  const clova = await createTestEmulator({
    device: "display-l100",
    extension: ({ request }) => answer({ card: cards[request.intent?.name ?? ""]!(), ends: true }),
    ...options,
  });
  onTestFinished(() => clova.close());
  return clova;
}

const look = { columns: 80, colour: true, frame: true };

test("a card is drawn with its own pictures, whatever is shown when they have come", async () => {
  const clova = await device({
    first: () => imageText("first", `http://${host()}/slow.png`),
    second: () => imageText("second", `http://${host()}/quick.png`),
  });
  const drawing = createCardDrawing(clova, { pictures: "truecolor" });
  await clova.intent("first");
  const first = drawing.draw(look);
  await clova.intent("second");
  const second = (await drawing.draw(look)).join("\n");
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]!.end(png(8, 8));
  const lines = (await first).join("\n");
  expect([lines.includes("first"), lines.includes("second"), lines.includes("▀")]).toEqual([true, false, true]);
  expect([second.includes("second"), second.includes("▀")]).toEqual([true, true]);
});

test("without pictures it is drawn at once, and nobody is asked", async () => {
  const clova = await device({ card: () => imageText("card", `http://${host()}/a.png`) });
  await clova.intent("card");
  expect(createCardDrawing(clova).draw(look)).toContainEqual(expect.stringContaining("a.png"));
  expect(asked).toEqual([]);
});

test("an address with a secret is asked for as it is, and told without it", async () => {
  const accessToken = "t0ken/of the-user";
  const clova = await device(
    { card: () => imageText("card", `http://me:pw@${host()}/${encodeURIComponent(accessToken)}.svg?t=${accessToken}`) },
    { accessToken },
  );
  const told: string[] = [];
  const shelf = createPictureShelf(
    () => clova.openWeb(),
    ({ message }) => told.push(message),
  );
  await clova.intent("card");
  const { shown } = clova;
  const address = (shown as unknown as { template: { imageUrl: { value: string } } }).template.imageUrl.value;
  expect(address).toBe(`http://<userinfo>@${host()}/<token>.svg?t=<token>`);
  expect(await shelf.load(address)).toMatchObject({ ok: true });
  const authorization = `Basic ${Buffer.from("me:pw").toString("base64")}`;
  expect(asked).toEqual([{ url: `/${encodeURIComponent(accessToken)}.svg?t=t0ken/of%20the-user`, authorization }]);
  await shelf.load(`${address}&gone`.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:1"));
  expect(JSON.stringify([told, shown])).not.toMatch(/t0ken|pw@/);
});

test("with `media.fetch` off nobody is asked for a picture", async () => {
  const clova = await device(
    { card: () => imageText("card", `http://${host()}/a.png`) },
    { rules: { "media.fetch": false } },
  );
  const shelf = createPictureShelf(() => clova.openWeb());
  expect(await shelf.load(`http://${host()}/a.png`)).toMatchObject({
    ok: false,
    code: "media-refused",
    message: expect.stringContaining("the rule `media.fetch` is false") as string,
  });
  expect(asked).toEqual([]);
});

test("the cover of what plays is known to whoever looks on", async () => {
  const stream = { beginAtInMilliseconds: 0, token: "t", url: "https://a.example/a.mp3", urlPlayable: true };
  const audioItem = {
    audioItemId: "i",
    titleText: "노래",
    titleSubText1: "가수",
    artImageUrl: "https://a.example/c.jpg",
    stream,
  };
  const header = { messageId: "7f1c6c1e-3c52-4f0e-9a35-5f1d8a0d6b7e", namespace: "AudioPlayer", name: "Play" };
  const directives = [{ header, payload: { audioItem, playBehavior: "REPLACE_ALL", source: { name: "x" } } }];
  const clova = await createTestEmulator({ device: "kr-speaker", extension: () => answer({ directives, ends: true }) });
  onTestFinished(() => clova.close());
  const watched = watchView(clova);
  onTestFinished(() => watched.close());
  await clova.launch();
  expect(watched.view.player).toMatchObject({ title: "노래", subtitle: "가수", cover: "https://a.example/c.jpg" });
});
