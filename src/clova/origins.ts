import type { ClovaState, Origin } from "./state.ts";

// Clova knows by its token whose music and speech the device tells of.

/** So many are remembered; a queue is shorter, and of the rest nothing is told any more. */
const most = 1000;

export const withOrigins = (state: ClovaState, origins: readonly Origin[]): ClovaState =>
  origins.length === 0 ? state : { ...state, origins: [...state.origins, ...origins].slice(-most) };

/** The origin of the speech that has this token, where the extension gave it one. */
export const speechOrigin = ({ origins }: ClovaState, token: string): Origin | undefined =>
  origins.findLast((origin) => origin.type === "speech" && origin.token === token);

/** The origin of music that is about to be heard: extensions use a token again, so the last one that was sent. */
export function newMusic({ origins }: ClovaState, token: string): Origin | undefined {
  const music = origins.filter(({ type }) => type === "music");
  return music.findLast((origin) => origin.token === token) ?? music.at(-1);
}

/** The origin of music the device tells of: of what plays, unless the token says otherwise. */
export const musicOrigin = (state: ClovaState, token: string): Origin | undefined =>
  state.playing?.token === token ? state.playing : newMusic(state, token);

/** Whose music plays, is paused, or was played last. */
export function musicOf({ context, playing, origins }: ClovaState): Origin | undefined {
  if (context["AudioPlayer.PlaybackState"].stream === undefined) return undefined;
  return playing ?? origins.findLast(({ type }) => type === "music");
}
