import { music, songs } from "../demo/music.ts";
import { demoSounds } from "../demo/sounds.ts";
import { isPrivateHost } from "../node/web/private-address.ts";
import { MediaError } from "../errors.ts";
import { shownUrl } from "../node/web/failure.ts";
import type { Web } from "../ports.ts";
import type { Rules } from "../rules/rules.ts";
import { isDemo } from "./extensions.ts";
import { heldAnswer, type HeldFile } from "./held-web.ts";
import type { EmulatorOptions } from "./options.ts";

/** The web as an extension's answers may use it. What the demo points to needs no server. */
export async function openOwnWeb(options: EmulatorOptions, rules: Rules): Promise<Web> {
  if (!rules["media.fetch"]) return refusingWeb;
  const { createWeb } = await import("../node/web/web.ts");
  const web = createWeb({ allowPrivate: mayReachPrivate(options, rules) });
  return {
    ...web,
    get(url, request) {
      const sound = demoSound(url);
      return sound === null ? web.get(url, request) : Promise.resolve(heldAnswer(url, sound));
    },
  };
}

const refusingWeb: Web = {
  get: (url) =>
    Promise.reject(
      new MediaError("media-refused", `${shownUrl(url)} is not fetched: the rule \`media.fetch\` is false.`),
    ),
  close: () => undefined,
};

/** The demo's sounds need no server. Null for any other. */
function demoSound(url: string): HeldFile | null {
  const base64 = demoSounds.get(url);
  if (base64 !== undefined) return { type: "audio/mpeg", bytes: Buffer.from(base64, "base64") };
  const song = songs.find((one) => one.url === url);
  return song === undefined ? null : { type: "audio/wav", bytes: music(song.name) };
}

/** Whether a sound may come from this machine or the local network: only where the extension is there itself. */
function mayReachPrivate({ extension }: EmulatorOptions, rules: Rules): boolean {
  switch (rules["media.private"]) {
    case "allow":
      return true;
    case "refuse":
      return false;
    case "auto":
      return isDemo(extension) || typeof extension !== "string" || isPrivateHost(new URL(extension).hostname);
  }
}
