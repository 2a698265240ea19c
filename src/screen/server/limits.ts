import type { Rate } from "./rate-limit.ts";

/** How much viewers may ask of the server. Times in milliseconds. */
export interface ScreenLimits extends Rate {
  readonly viewers: number;
  /** Of whatever kind, from whomever. */
  readonly connections: number;
  /** Bytes of a message. */
  readonly message: number;
  /** In which the token must come. */
  readonly tokenWait: number;
  /** Bytes that a viewer may leave unread. */
  readonly mostUnread: number;
  /** Between two looks whether a viewer is still there. */
  readonly ping: number;
  /** In which a viewer may answer that it goes. */
  readonly closeWait: number;
}

export const defaultLimits: ScreenLimits = {
  burst: 40,
  perSecond: 20,
  viewers: 16,
  connections: 256,
  message: 16 * 1024,
  tokenWait: 5_000,
  mostUnread: 16 * 2 ** 20,
  ping: 15_000,
  closeWait: 1_000,
};
