// @ts-check
import { keep } from "./keep.js";

/**
 * `closeCodes` of protocol.ts.
 * @type {Readonly<Record<number, Page.Connection>>}
 */
const reasons = { 1001: "off", 4400: "limit", 4401: "token", 4429: "limit" };

/** In ms. After a connection that has held for so long the next wait is short again. */
const wait = { shortest: 250, longest: 5000, held: 3000 };

/**
 * Keeps a connection to the device, whatever happens to it. What it returns sends a message; false when nobody is there.
 * @param {(message: Page.ServerMessage) => void} take
 * @param {(connection: Page.Connection) => void} tell
 * @returns {(message: Page.ClientMessage) => boolean}
 */
export function connect(take, tell) {
  const token = readToken();
  /** @type {WebSocket | undefined} */
  let socket;
  let timer = 0;
  let next = wait.shortest;
  let triedAt = 0;

  function open() {
    window.clearTimeout(timer);
    timer = 0;
    triedAt = performance.now();
    socket = new WebSocket(`ws://${location.host}/device`);
    socket.onopen = () => socket?.send(JSON.stringify({ token }));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.kind === "hello") tell("open");
      take(message);
    };
    socket.onclose = ({ code }) => {
      const reason = reasons[code] ?? "away";
      tell(reason);
      if (reason === "token") return;
      if (performance.now() - triedAt > wait.held) next = wait.shortest;
      timer = window.setTimeout(open, reason === "away" ? next : wait.longest);
      next = Math.min(next * 2, wait.longest);
    };
  }

  /** Somebody looks, or the network is back: no need to wait. */
  function hurry() {
    if (timer !== 0 && !document.hidden && performance.now() - triedAt > wait.shortest) open();
  }

  addEventListener("online", hurry);
  document.addEventListener("visibilitychange", hurry);
  // Another address of a device was put into this tab.
  addEventListener("hashchange", () => location.hash.includes("token=") && location.reload());
  if (token === null) tell("token");
  else open();

  return (message) => {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
}

/** From the fragment, which nobody but this page sees; it is taken out of the address bar and kept for a reload. */
function readToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token !== null) history.replaceState(null, "", location.pathname);
  return keep("sessionStorage", "token", token);
}
