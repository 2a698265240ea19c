import { toBeListening } from "./to-be-listening.ts";
import { toBePlaying } from "./to-be-playing.ts";
import { toHaveEndedSession, type SessionEnd } from "./to-have-ended-session.ts";
import { toHaveNoFindings, type FindingsOptions } from "./to-have-no-findings.ts";
import { toHaveReprompted } from "./to-have-reprompted.ts";
import { toHaveSaid, type SaidOptions } from "./to-have-said.ts";
import { toHaveSentRequest, type RequestType, type SentRequestOptions } from "./to-have-sent-request.ts";
import { toHaveShownCard, type ShownCardOptions } from "./to-have-shown-card.ts";
import type { ExpectedText } from "./text.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What can be expected of a turn, or of an emulator: then of the whole conversation so far. A text is the whole text,
 * white space aside; a regular expression matches anywhere in it.
 */
export interface DeviceMatchers<Result = void> {
  /**
   * Anything was said, in this way if options are given.
   *
   * @example
   * expect(turn).toHaveSaid({ lang: "ja" });
   */
  toHaveSaid(options?: SaidOptions): Result;
  /**
   * This was said; of several texts each, in this order, other things perhaps in between. A sound by URL is its URL.
   *
   * @example
   * expect(turn).toHaveSaid("몇 판 주문할까요?", { lang: "ko" });
   * expect(turn).toHaveSaid([/주문했어요/, "또 오세요."]);
   */
  toHaveSaid(expected: ExpectedText | readonly ExpectedText[], options?: SaidOptions): Result;
  /**
   * Nobody answered, and the reprompt was spoken.
   *
   * @example
   * expect(await clova.stayQuiet()).toHaveReprompted("아직 계세요?");
   */
  toHaveReprompted(expected?: ExpectedText): Result;
  /** The microphone is open: at the end of the turn, or now. */
  toBeListening(): Result;
  /**
   * Music plays, at the end of the turn or now: any, or the one with this token.
   *
   * @example
   * expect(clova).toBePlaying("song-1");
   */
  toBePlaying(token?: ExpectedText): Result;
  /**
   * The screen showed a card of the extension's: any, or with this template, or with these words.
   *
   * @example
   * expect(turn).toHaveShownCard("ImageList");
   * expect(turn).toHaveShownCard({ template: "Text", text: /피자 메뉴/ });
   */
  toHaveShownCard(expected?: string | ShownCardOptions): Result;
  /**
   * A request was sent to the extension: any, of this type, or with this intent and at least these slots.
   *
   * @example
   * expect(turn).toHaveSentRequest("IntentRequest", { intent: "OrderPizza", slots: { pizzaType: "페퍼로니" } });
   * expect(clova).toHaveSentRequest("EventRequest", { event: "AudioPlayer.PlayStarted" });
   */
  toHaveSentRequest(type?: RequestType, options?: SentRequestOptions): Result;
  /** A session ended, for this reason if one is given. */
  toHaveEndedSession(reason?: SessionEnd): Result;
  /**
   * Nothing is wrong: no warning and no failure.
   *
   * @example
   * expect(turn).toHaveNoFindings({ except: "answer-null" });
   */
  toHaveNoFindings(options?: FindingsOptions): Result;
}

export type MatcherName = keyof DeviceMatchers;

/** Looks at the subject and says whether it is so; throws UsageError where it is called wrongly. */
export type DeviceMatcher = (subject: unknown, ...args: readonly unknown[]) => Verdict;

export const deviceMatchers: Readonly<Record<MatcherName, DeviceMatcher>> = {
  toHaveSaid,
  toHaveReprompted,
  toBeListening,
  toBePlaying,
  toHaveShownCard,
  toHaveSentRequest,
  toHaveEndedSession,
  toHaveNoFindings,
};
