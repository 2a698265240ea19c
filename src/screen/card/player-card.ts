import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { Control, PlayableItem, PlayerCard } from "./card.ts";
import { nothingCommon } from "./shared-members.ts";
import { entriesIn, firstText, mostEntries, pictureOf, textIn } from "./members.ts";

/** Client guide, TemplateRuntime, RenderPlayerInfo. */
export function readPlayer(info: JsonObject): PlayerCard {
  const { entries, more } = entriesIn(info, "playableItems");
  const { provider } = info;
  return {
    kind: "player",
    ...nothingCommon("RenderPlayerInfo"),
    isList: textIn(info, "displayType") !== "single",
    items: entries.map(itemOf),
    controls: controlsOf(info),
    provider: isJsonObject(provider) ? providerOf(provider) : null,
    more,
  };
}

function providerOf(provider: JsonObject): PlayerCard["provider"] {
  const name = textIn(provider, "name");
  const logo = pictureOf(firstText(provider, "smallLogoUrl", "logoUrl"), name);
  return name === null && logo === null ? null : { name: name ?? "", logo };
}

function itemOf(item: JsonObject): PlayableItem {
  const title = textIn(item, "titleText");
  return {
    token: textIn(item, "token"),
    header: textIn(item, "headerText"),
    title,
    artist: textIn(item, "titleSubText1"),
    album: textIn(item, "titleSubText2"),
    cover: pictureOf(textIn(item, "artImageUrl"), title),
    isLive: item["isLive"] === true,
    isAdult: item["showAdultIcon"] === true,
    lyrics: lyricsOf(item["lyrics"]),
    controls: controlsOf(item),
  };
}

function controlsOf(object: JsonObject): readonly Control[] {
  return entriesIn(object, "controls").entries.flatMap((control) => {
    const name = textIn(control, "name");
    return name === null
      ? []
      : [{ name, enabled: control["enabled"] !== false, selected: control["selected"] === true }];
  });
}

/** The first that stand in the directive itself; times of LRC are not sung. */
function lyricsOf(lyrics: Json | undefined): readonly string[] {
  const all = Array.isArray(lyrics) ? (lyrics as readonly Json[]).filter(isJsonObject) : [];
  const first = all.find((one) => textIn(one, "data") !== null);
  if (first === undefined) return [];
  const isTimed = textIn(first, "format") === "LRC";
  const sung = (line: string): string => (isTimed ? line.replace(/\[[^\]]{0,20}\]/g, "") : line).trim();
  const lines = textIn(first, "data")!.split(/\r?\n/).map(sung);
  return lines.filter((line) => line !== "").slice(0, mostEntries);
}
