import express from "express";
import type { RequestHandler } from "express";
import { expect, test } from "vitest";
import { pizzaShop } from "./pizza-shop.ts";
import { applicationId, deviceFor, serve, serveChecked } from "./serve.ts";
import { versions, type Version } from "./versions.ts";

type Device = Awaited<ReturnType<typeof deviceFor>>;

/** What a user sees of a refusal: the cause, an apology, and the end of the session. */
async function expectRefusal(clova: Device, cause: string): Promise<void> {
  const turn = await clova.say("피자봇 시작해줘");
  expect(turn.failure).toMatchObject({ code: "extension-status", status: 500 });
  expect(turn.failure?.message).toContain(`It answered: Error ${cause}`);
  expect(turn).toMatchObject({ speech: [{ source: "emulator" }], session: null, listening: false });
  expect(clova.transcript()).toContain("  failure extension-status: Extension request failed with status code 500");
}

const shop = ({ sdk }: Version, id?: string) => serveChecked(sdk, pizzaShop(sdk), id);

test.each(versions)("SDK $version accepts the key it was given", async (version) => {
  const clova = await deviceFor(await shop(version));
  expect((await clova.say("피자봇 시작해줘")).speech).toMatchObject([{ value: "무엇을 주문할까요?" }]);
});

test.each(versions)("SDK $version as it was published trusts LINE's key alone", async ({ untouched }) => {
  const clova = await deviceFor(await serveChecked(untouched, pizzaShop(untouched)));
  await expectRefusal(clova, "Error: Invalid signature:");
});

test.each(versions)("SDK $version refuses a wrong signature", async (version) => {
  await expectRefusal(await deviceFor(await shop(version), { signature: "wrong" }), "Error: Invalid signature:");
});

test.each(versions)("SDK $version refuses a missing signature", async (version) => {
  await expectRefusal(await deviceFor(await shop(version), { signature: "none" }), "Error: Missing signature.");
});

test.each(versions)("SDK $version refuses what is meant for another extension", async (version) => {
  const clova = await deviceFor(await shop(version, "com.example.extension.other"));
  await expectRefusal(clova, "Error: Invalid application id: com.example.extension.other.");
});

test.each(versions)("SDK $version refuses a message format that has no applicationId", async (version) => {
  const clova = await deviceFor(await shop(version), { messageFormat: "2017" });
  await expectRefusal(clova, "TypeError: Cannot read properties of undefined (reading 'applicationId')");
});

test.each(versions)("the check of SDK $version cannot work behind a parser of JSON", async ({ sdk }) => {
  const check = sdk.Middleware({ applicationId }) as RequestHandler;
  const clova = await deviceFor(await serve(express().post("/clova", express.json(), check, pizzaShop(sdk))));
  await expectRefusal(clova, 'TypeError: The "data" argument must be of type string');
});

test.each(versions)("an error handler of the extension's own names the refusal of SDK $version", async ({ sdk }) => {
  const app = express();
  app.post("/clova", sdk.Middleware({ applicationId }) as RequestHandler, pizzaShop(sdk));
  app.use(((error: Error, _request, response, _next) => {
    response.status(400).send(error.message);
  }) as express.ErrorRequestHandler);
  const url = await serve(app);
  for (const signature of ["wrong", "none"] as const) {
    const turn = await (await deviceFor(url, { signature })).say("피자봇 시작해줘");
    expect(turn.failure).toMatchObject({ code: "extension-status", status: 400 });
    expect(turn.failure?.message).toMatch(/It answered: (Invalid|Missing) signature/);
    expect(turn.speech).toMatchObject([{ source: "emulator" }]);
    expect(turn.session).toBeNull();
  }
});
