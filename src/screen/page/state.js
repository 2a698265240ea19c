// @ts-check

/**
 * Takes up a message.
 * @type {(state: Page.State, message: Page.ServerMessage, now: number) => void}
 */
export function take(state, message, now) {
  if (message.kind === "accepted") return;
  if ("seq" in message) state.seq = message.seq;
  if (message.kind !== "hello" && message.kind !== "state") {
    state.fresh.push(message);
    return;
  }
  const { state: seen } = message;
  const { toldAt, view } = state;
  if (seen.player) toldAt.player = now;
  if (seen.listening) toldAt.listening = now;
  if (seen.caption?.state === "started") toldAt.caption = now;
  if (seen.screen !== undefined) state.report = null;
  if (seen.heard) state.newest = "heard";
  if (seen.caption && (seen.caption.state === "started" || view === null)) state.newest = "caption";
  state.view = message.kind === "hello" ? message.state : view && { ...view, ...seen };
}

/**
 * Whether time passes by itself: not in virtual time, and not while nobody tells what becomes of it.
 * @type {(seen: Page.Seen) => boolean}
 */
export const isTimeReal = ({ view, connection }) =>
  connection === "open" && view.device.clock === "real" && !view.isOff;

/** @type {(seen: Page.Seen) => boolean} */
export const isMusicMoving = (seen) =>
  seen.view.player.playerActivity === "PLAYING" && seen.view.player.onItsWay === null && isTimeReal(seen);

/**
 * For how many ms the microphone will stay open; null where nothing is counted.
 * @type {(seen: Page.Seen, now: number) => number | null}
 */
export function listeningLeft(seen, now) {
  const { listening } = seen.view;
  if (listening === null || listening.isSpeaking || seen.isTyping || !isTimeReal(seen)) return null;
  return Math.max(0, listening.left - (now - seen.toldAt.listening));
}
