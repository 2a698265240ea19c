import { describe, expect, test } from "vitest";
import { pictureOfScreen } from "../../../src/screen/photograph.ts";
import { openPage, serve, useBrowser } from "./browser.ts";
import { differenceTo } from "./compare.ts";
import { usePictures } from "./picture-server.ts";
import { showingAll, shownNames } from "./showing.ts";

// Every drawn template on a screen of each size, in the pixels of the device, as they were looked at.

useBrowser();
const pictures = usePictures();

const devices = ["display-s100", "display-m100", "display-l100", "display-xl100", "jp-desk", "display-custom-portrait"];

/** As it is laid out, whatever it is scaled to. */
const sizeOf = ({ offsetWidth: width, offsetHeight: height }: { offsetWidth: number; offsetHeight: number }) => ({
  width,
  height,
});

describe.each(devices)("%s", (device) => {
  test("every template looks as it was reviewed", { timeout: 60_000 }, async () => {
    const { clova, server } = await serve({ device, extension: showingAll(pictures), clock: "virtual" });
    const { contentLayer } = clova.device.display;
    const page = await openPage(server.url, { viewport: { width: 1500, height: 1300 } });
    const content = page.locator(".content");
    const differences: string[] = [];
    // An extension in Japan may not send a RenderPlayerInfo.
    for (const name of shownNames.filter((name) => name !== "player" || clova.device.region === "kr")) {
      await clova.intent(name);
      await server.painted();
      expect(await content.evaluate(sizeOf)).toEqual(contentLayer);
      const png = await pictureOfScreen(page);
      const difference = await differenceTo(`${device}/${name}`, png);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
    expect(page.faults).toEqual([]);
  });
});
