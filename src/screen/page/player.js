// @ts-check
import { picture } from "./cards/picture.js";
import { become, handsFor, nameHands } from "./hands.js";
import { changes, find, make, name } from "./make.js";
import { isMusicMoving } from "./state.js";

/**
 * The music: what plays, how far it is, what comes next.
 * @type {(act: Page.Act) => Page.Draw}
 */
export function createPlayer(act) {
  const element = find(".player");
  const cover = make(".cover");
  const activity = make("p.activity");
  const [title, subtitle, next] = [make("b"), make("p"), make("p")];
  const place = make("input.place", { type: "range" });
  const time = make("p.time");
  const hands = handsFor(act, "previous", "play", "stop", "next");
  const said = make(".player-words", { dir: "auto" }, activity, title, subtitle, next);
  element.append(cover, said, make(".player-buttons", hands), make(".player-place", place, time));
  const differs = changes();
  let isDragging = false;
  place.addEventListener("input", () => (isDragging = true));
  place.addEventListener("blur", () => (isDragging = false));
  place.addEventListener("change", () => {
    isDragging = false;
    act.send(`/seek ${place.value}s`);
  });

  /** @param {Page.Seen} seen */
  function drawItem({ view: { player, screen, device }, words }) {
    /** What the screen knows of it. @param {string | null | undefined} token */
    const known = (token) =>
      screen?.kind === "player" && token ? screen.items.find((item) => item.token === token) : null;
    const item = known(player.token);
    const [following] = player.queue;
    said.lang = device.lang;
    activity.textContent = words(player.onItsWay ? "IDLE" : player.playerActivity);
    title.textContent = player.title ?? item?.title ?? player.subtitle ?? player.token;
    subtitle.textContent = (player.title && player.subtitle) ?? item?.artist ?? "";
    next.textContent = following === undefined ? "" : `${words("next")}: ${known(following)?.title ?? following}`;
    const own = player.cover === null ? null : { url: player.cover, alt: "" };
    cover.replaceChildren(picture("", own ?? item?.cover ?? null) ?? "♫");
    if (hands[1]) become(hands[1], player.playerActivity === "PLAYING" ? "pause" : "play");
    nameHands(hands, words);
    name(place, words("Music"));
  }

  return (seen, now) => {
    const { player, screen } = seen.view;
    element.hidden = player.playerActivity === "IDLE" && player.onItsWay === null;
    if (element.hidden) return;
    if (differs(player, screen, seen.words)) drawItem(seen);
    const { offsetInMilliseconds: told, totalInMilliseconds: total, endsAtInMilliseconds: end = total } = player;
    const offset = Math.min(isMusicMoving(seen) ? told + now - seen.toldAt.player : told, end ?? Infinity);
    place.hidden = end === undefined;
    time.textContent = end === undefined ? clockTime(offset) : `${clockTime(offset)} / ${clockTime(end)}`;
    if (end === undefined || isDragging) return;
    place.min = `${Math.ceil((end - (total ?? end)) / 1000)}`;
    place.max = `${Math.ceil(end / 1000) - 1}`;
    place.value = `${Math.floor(offset / 1000)}`;
    place.setAttribute("aria-valuetext", time.textContent);
  };
}

/**
 * Such as `1:05` or `1:02:03`.
 * @param {number} ms
 */
function clockTime(ms) {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, minutes, seconds % 60] : [minutes, seconds % 60];
  return parts.map((part, index) => `${part}`.padStart(index > 0 ? 2 : 1, "0")).join(":");
}
