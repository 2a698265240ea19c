import { framesPerMillisecond } from "../sound.ts";

/** How far a stream to a device has been played: it does not tell, so that is concluded from how it takes blocks. */
export interface Pace {
  /** A block goes to the stream. The one before was accepted. */
  handOver(frames: number): void;
  /** The stream has accepted the block. */
  accepted(): void;
  /** Frames handed over and not played yet. */
  queued(): number;
}

/** Milliseconds after which a block that is accepted had to wait for room. */
const patience = 20;

/**
 * At first the stream plays at the pace of our clock, `latency` ms after the first block was accepted. The first block that
 * has to wait for room shows how much the stream holds when it is full; after that, each such block shows how far it
 * has played, and while one waits it cannot have played more: neither another clock nor a standstill misleads us.
 */
export function createPace(latency: number): Pace {
  let handedOver = 0;
  /** Size of the block that is not accepted yet. */
  let pending = 0;
  let pendingSince = 0;
  /** At the time `at` (it may lie ahead), `frames` had been played. */
  let mark: { readonly frames: number; readonly at: number } | null = null;
  let capacity: number | null = null;
  let played = 0;

  function update(): void {
    if (mark === null) return;
    const now = performance.now();
    const byClock = mark.frames + Math.floor((now - mark.at) * framesPerMillisecond);
    const most = capacity === null || pending === 0 ? handedOver - pending : handedOver - capacity;
    played = Math.max(played, Math.min(byClock, most));
  }

  return {
    handOver(frames) {
      handedOver += frames;
      pending = frames;
      pendingSince = performance.now();
    },
    accepted() {
      const now = performance.now();
      const hadToWait = mark !== null && now - pendingSince > patience;
      mark ??= { frames: 0, at: now + latency };
      update();
      pending = 0;
      if (!hadToWait) return;
      capacity ??= handedOver - played;
      mark = { frames: handedOver - capacity, at: now };
    },
    queued() {
      update();
      return handedOver - played;
    },
  };
}
