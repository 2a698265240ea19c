import type { Lang } from "../axes.ts";
import type { CekRequest } from "../cek/request.ts";
import { songs, type Song } from "./music.ts";
import type { Words } from "./words.ts";

// Music while the pizza bakes (Extension guide, Provide audio content).

/** What of an answer has to do with music. */
export interface MusicAnswer {
  /** Nothing is said where it is null. */
  readonly says: string | null;
  readonly directives: readonly object[];
}

const [first, second] = songs;

/** Both songs, one after the other. */
export const playMusic = (words: Words): MusicAnswer => ({
  says: words.music,
  directives: [play(first, "REPLACE_ALL", words), play(second, "ENQUEUE", words)],
});

/** Intents about the music that plays; null where they have nothing to do with it. */
export function controlMusic(name: string, words: Words, { AudioPlayer }: CekRequest["context"]): MusicAnswer | null {
  if (AudioPlayer === undefined || AudioPlayer.playerActivity === "IDLE") return null;
  const other = AudioPlayer.stream?.token === first.name ? second : first;
  switch (name) {
    case "Clova.PauseIntent":
      return control("Pause");
    case "Clova.ResumeIntent":
      return control("Resume");
    case "Clova.StopIntent":
      return control("Stop");
    case "Clova.NextIntent":
    case "Clova.PreviousIntent":
    case "Clova.RequestAlternativesIntent":
      return { says: null, directives: [play(other, "REPLACE_ALL", words)] };
    default:
      return null;
  }
}

/** The answer to the end of a song should say what comes next; with the last one the pizza is done. */
export function musicTold({ event }: CekRequest["request"], words: Words): MusicAnswer {
  if (event?.name === "RequestPlayerInfo") return { says: null, directives: [playerInfo(words)] };
  const isEnd = event?.namespace === "AudioPlayer" && event.name === "PlayFinished";
  const token = isEnd && event.payload !== null && "token" in event.payload ? event.payload.token : null;
  return { says: token === second.name ? words.pizzaIsDone : null, directives: [] };
}

const control = (name: "Pause" | "Resume" | "Stop"): MusicAnswer => ({
  says: null,
  directives: [{ header: header("PlaybackController", name), payload: {} }],
});

function play({ name, url }: Song, playBehavior: "REPLACE_ALL" | "ENQUEUE", words: Words): object {
  return {
    header: header("AudioPlayer", "Play"),
    payload: {
      audioItem: {
        audioItemId: `song-${name}`,
        titleText: words.songs[name],
        titleSubText1: words.band,
        stream: { beginAtInMilliseconds: 0, token: name, url, urlPlayable: true },
      },
      playBehavior,
      source: { name: words.band },
    },
  };
}

/** What a screen shows of the songs (Client guide, TemplateRuntime). */
const playerInfo = (words: Words): object => ({
  header: header("TemplateRuntime", "RenderPlayerInfo"),
  payload: {
    displayType: "list",
    controls: ["PREVIOUS", "PLAY_PAUSE", "NEXT"].map((name) => ({
      enabled: true,
      name,
      selected: false,
      type: "BUTTON",
    })),
    playableItems: songs.map(({ name }) => ({
      token: name,
      titleText: words.songs[name],
      titleSubText1: words.band,
      showAdultIcon: false,
    })),
    provider: { name: words.band },
  },
});

/** The guides ask for a UUID; any will do, as nobody refers to it. */
const header = (namespace: string, name: string) => ({
  messageId: "7f1c6c1e-3c52-4f0e-9a35-5f1d8a0d6b7e",
  namespace,
  name,
});

/** Speech that says nothing is an empty object, as the guides have it beside directives. */
export const spoken = (says: string | null, lang: Lang): object =>
  says === null ? {} : { type: "SimpleSpeech", values: { type: "PlainText", lang, value: says } };
