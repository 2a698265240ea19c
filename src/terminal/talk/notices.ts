import { complain, complainAsIs } from "../output/output.ts";

/** Writes a line where whoever talks sees it. */
type Tell = (line: string) => void;

/** Where notices go: to stderr, and once there is a line to type on, above it. */
export interface Notices {
  /** In the user's language. */
  readonly notice: Tell;
  /** As it came: what somebody else has written. */
  readonly echo: Tell;
  /** Of what changes by itself, as long as that matters to anybody. */
  readonly news: Tell;
  /** From now on they are told so. */
  moveTo(notice: Tell, echo: Tell): void;
  /** From now on nothing that changes matters. */
  readonly end: () => void;
}

export function createNotices(): Notices {
  let [notice, echo]: Tell[] = [complain, complainAsIs];
  let isOver = false;
  return {
    notice: (line) => notice!(line),
    echo: (line) => echo!(line),
    news: (line) => void (isOver || notice!(line)),
    moveTo: (...others) => ([notice, echo] = others),
    end: () => (isOver = true),
  };
}
