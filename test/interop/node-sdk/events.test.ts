import type { Clova } from "@line/clova-cek-sdk-nodejs";
import type { RequestHandler } from "express";
import { afterEach, expect, test, vi } from "vitest";
import type { EventInRequest } from "../../../src/cek/request.ts";
import { piece } from "../../extensions/jukebox.ts";
import { tones } from "../../servers/tones.ts";
import { closeAfterwards, deviceFor, serveChecked } from "./serve.ts";
import { versions, type Context, type Sdk } from "./versions.ts";

interface Telling {
  readonly told?: string[];
  /** Whether the event handler ends the session itself, as 1.2.1 does for it. */
  readonly ends?: boolean;
}

const eventOf = (context: Context) => (context.requestObject.request as unknown as { event: EventInRequest }).event;

const withSong = ({ Client, SpeechBuilder }: Sdk, origin: string) =>
  Client.configureSkill().onIntentRequest((context: Context) => {
    const song = piece(origin, { token: "song", seconds: 10 }) as Clova.Directive;
    context.responseObject.response.directives.push(song);
    context.setSimpleSpeech(SpeechBuilder.createSpeechText("どうぞ。"));
    context.endSession();
  });

async function musicShop(sdk: Sdk, { told = [], ends = true }: Telling = {}): Promise<string> {
  const { origin, close } = await tones();
  closeAfterwards(close);
  // `onEventRequest` came with 1.1; `on` is in all releases, and what it calls.
  const skill = withSong(sdk, origin).on("EventRequest", (context: Context) => {
    const { namespace, name, payload } = eventOf(context);
    told.push(`${namespace}.${name} ${JSON.stringify(payload)}`);
    if (name === "PlayFinished") context.setSimpleSpeech(sdk.SpeechBuilder.createSpeechText("おしまい。"));
    if (ends) context.endSession();
  });
  skill.on("SessionEndedRequest", () => undefined);
  return serveChecked(sdk, skill.handle() as RequestHandler);
}

afterEach(() => vi.restoreAllMocks());

test.each(versions)("SDK $version is told what becomes of its music, and speaks at its end", async ({ sdk }) => {
  const told: string[] = [];
  const clova = await deviceFor(await musicShop(sdk, { told }), { device: "jp-friends" });
  const turn = await clova.intent("PlaySong");
  expect(turn.speech).toMatchObject([{ value: "どうぞ。" }]);
  expect(turn.player).toMatchObject({ playerActivity: "PLAYING", token: "song" });
  const later = await clova.wait(12_000);
  expect(told).toEqual([
    'AudioPlayer.PlayStarted {"token":"song","offsetInMilliseconds":0}',
    'AudioPlayer.PlayFinished {"token":"song","offsetInMilliseconds":10000}',
  ]);
  expect(later).toMatchObject({ failure: undefined, session: null, listening: false });
  expect(later.speech).toMatchObject([{ value: "おしまい。", source: "event" }]);
});

test.each(versions)(
  "an event handler of SDK $version that ends nothing: only 1.2.1 leaves the microphone closed",
  async ({ sdk, version }) => {
    const clova = await deviceFor(await musicShop(sdk, { ends: false }), { device: "jp-friends" });
    const turn = await clova.intent("PlaySong");
    expect(turn.player).toMatchObject({ playerActivity: "PLAYING" });
    expect(turn.listening).toBe(version !== "1.2.1");
  },
);

test.each(versions)("ClovaSkill events reach the handler of SDK $version", async ({ sdk }) => {
  const told: string[] = [];
  const clova = await deviceFor(await musicShop(sdk, { told }), { device: "jp-friends" });
  await clova.send("/event ClovaSkill.SkillEnabled");
  await clova.send("/event ClovaSkill.SkillDisabled");
  await clova.settled();
  expect(told).toEqual(["ClovaSkill.SkillEnabled null", "ClovaSkill.SkillDisabled null"]);
  expect(clova.transcript()).toBe(`> /event ClovaSkill.SkillEnabled
  sends EventRequest ClovaSkill.SkillEnabled
> /event ClovaSkill.SkillDisabled
  sends EventRequest ClovaSkill.SkillDisabled
`);
});

test.each(versions)("SDK $version without an event handler answers 500, and the music goes on", async ({ sdk }) => {
  const { origin, close } = await tones();
  closeAfterwards(close);
  const complaints = vi.spyOn(console, "error").mockReturnValue(undefined);
  const url = await serveChecked(sdk, withSong(sdk, origin).handle() as RequestHandler);
  const clova = await deviceFor(url, { device: "jp-friends" });
  const turn = await clova.intent("PlaySong");
  expect(turn).toMatchObject({ failure: undefined, player: { playerActivity: "PLAYING" } });
  expect(turn.findings).toContainEqual(
    expect.objectContaining({
      code: "extension-status",
      message: expect.stringContaining("status code 500") as string,
    }),
  );
  expect(complaints).toHaveBeenCalledWith("Unable to find requestHandler for 'EventRequest'");
});
