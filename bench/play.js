/** An answer of an extension with these directives. */
export const answer = (directives, shouldEndSession = true) => ({
  version: "0.1.0",
  sessionAttributes: {},
  response: { outputSpeech: {}, card: {}, directives, shouldEndSession },
});

/** The directive that plays the song at this address. */
export const play = (url, progressReport = null) => ({
  header: { namespace: "AudioPlayer", name: "Play", messageId: "00000000-0000-4000-8000-000000000000" },
  payload: {
    audioItem: {
      audioItemId: "song",
      titleText: "song",
      titleSubText1: "band",
      stream: { beginAtInMilliseconds: 0, token: "song", url, urlPlayable: true, progressReport },
    },
    playBehavior: "REPLACE_ALL",
    source: { name: "bench" },
  },
});
