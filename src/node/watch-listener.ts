import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { clearInterval, setInterval } from "node:timers";
import type { Release } from "../ports.ts";
import { hostOf } from "./endpoint.ts";
import { isLoopback, listeners, type Listening } from "./listening-sockets.ts";

/**
 * What became of a server: nobody listened from the start (`absent`) and then somebody does (`present`); it stopped; or
 * another socket than before listens, at once or after a stop (`restarted`).
 */
export type ListenerNews = "absent" | "present" | "stopped" | "restarted";

/** How often it is looked, in ms. */
const lookEvery = 1000;
/** A server that comes again within so many ms was restarted, and had not stopped. */
const restartTakes = 3000;

/** Takes in which sockets listen at a time (in ms), and says what is new of it. */
export function createListenerMemory(): (found: ReadonlySet<string>, now: number) => ListenerNews | null {
  let known: ReadonlySet<string> | null = null;
  let state: "unknown" | "absent" | "listening" | "leaving" | "stopped" = "unknown";
  let leftAt = 0;
  return (found, now) => {
    if (found.size > 0) {
      // One of several that share a port may be replaced at a time.
      const isSame = known !== null && [...found].some((inode) => known!.has(inode));
      const before = state;
      known = found;
      state = "listening";
      if (before === "absent") return "present";
      return before === "unknown" || isSame ? null : "restarted";
    }
    switch (state) {
      case "unknown":
        state = "absent";
        return "absent";
      case "listening":
        state = "leaving";
        leftAt = now;
        return null;
      case "leaving":
        if (now - leftAt < restartTakes) return null;
        state = "stopped";
        return "stopped";
      case "absent":
      case "stopped":
        return null;
    }
  };
}

/**
 * Looks who listens at the http(s) URL of a server of this machine, without calling it, and tells what becomes of that.
 * Null where it cannot be seen: only Linux tells, and only of this machine. It keeps no process from ending.
 */
export function watchListener(url: string, onNews: (news: ListenerNews) => void): Release | null {
  const place = placeOf(url);
  if (process.platform !== "linux" || place === null) return null;
  const memory = createListenerMemory();
  let isLooking = false;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    clearInterval(timer);
  };

  async function look(place: Listening): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      // Without IPv6 there is no table of it.
      const [tcp, tcp6] = await Promise.all([
        readFile("/proc/net/tcp", "utf8"),
        readFile("/proc/net/tcp6", "utf8").catch(() => ""),
      ]);
      const news = isOver ? null : memory(listeners({ tcp, tcp6 }, place), performance.now());
      if (news !== null) onNews(news);
    } catch {
      end();
    } finally {
      isLooking = false;
    }
  }

  const timer = setInterval(() => void look(place), lookEvery).unref();
  void look(place);
  return end;
}

function placeOf(url: string): Listening | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  return isLoopback(host) ? { host, port: Number(/\d+$/.exec(hostOf(parsed))) } : null;
}
