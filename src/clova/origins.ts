import type { ClovaState, Origin } from "./state.ts";

// Clova knows by its token whose music and speech the device tells of.

/** So many are remembered, more than a queue has. */
const most = 1000;

/** What an answer brought is remembered; music that replaces what is queued leaves nothing of that to begin. */
export function withOrigins(state: ClovaState, origins: readonly Origin[], replacesQueue = false): ClovaState {
  if (origins.length === 0) return state;
  const before = replacesQueue ? state.origins.map(asUsed) : state.origins;
  return { ...state, origins: [...before, ...origins].slice(-most) };
}

const asUsed = (origin: Origin): Origin => (origin.type === "music" ? { ...origin, isUsed: true } : origin);

/** The origin of the speech that has this token, where the extension gave it one. */
export const speechOrigin = ({ origins }: ClovaState, token: string): Origin | undefined =>
  origins.findLast((origin) => origin.type === "speech" && origin.token === token);

/**
 * The origin of music that is about to be heard. Extensions use a token again, so the first that has not begun is meant,
 * in the order of the queue; else one that begins again, and in the end the music that was sent last.
 */
export function newMusic({ origins }: ClovaState, token: string): Origin | undefined {
  const music = origins.filter(({ type }) => type === "music");
  const named = music.filter((origin) => origin.token === token);
  return named.find(({ isUsed }) => isUsed !== true) ?? named.at(-1) ?? music.at(-1);
}

/** It has begun: the next one with its token will be another. */
export const beginning = (state: ClovaState, origin: Origin): ClovaState => ({
  ...state,
  playing: origin,
  origins: state.origins.map((one) => (one === origin ? asUsed(one) : one)),
});

/** The origin of music the device tells of: of what plays, unless the token says otherwise. */
export const musicOrigin = (state: ClovaState, token: string): Origin | undefined =>
  state.playing?.token === token ? state.playing : newMusic(state, token);

/** Whose music plays, is paused, or was played last. */
export function musicOf({ context, playing, origins }: ClovaState): Origin | undefined {
  if (context["AudioPlayer.PlaybackState"].stream === undefined) return undefined;
  return playing ?? origins.findLast(({ type }) => type === "music");
}
