// @ts-check

/**
 * Takes up a message.
 * @type {(state: Page.State, message: Page.ServerMessage, now: number) => void}
 */
export function take(state, message, now) {
  if (message.kind === "accepted") return;
  if (message.kind !== "hello" && message.kind !== "state") {
    state.fresh.push(message);
    return;
  }
  // What a record changes is told behind it.
  state.seq = message.seq;
  const { state: seen } = message;
  const { toldAt } = state;
  if (seen.player) toldAt.player = now;
  if (seen.listening) toldAt.listening = now;
  if (seen.caption?.state === "started") toldAt.caption = now;
  if (seen.screen !== undefined) state.report = null;
  state.view = message.kind === "hello" ? message.state : state.view && { ...state.view, ...seen };
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
