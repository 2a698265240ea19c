import { MediaError } from "../../errors.ts";
import type { UrlSource, Web } from "../../ports.ts";
import { openAdts } from "./adts.ts";
import { appearance } from "./appearance.ts";
import { createBody, type Body } from "./body.ts";
import type { ByteReader, SoundBytes } from "./byte-reader.ts";
import { openContainer } from "./container.ts";
import { createDownloads, type Download, type Downloads } from "./download.ts";
import { asMediaError, endedByUs } from "./failure.ts";
import { openHls } from "./hls.ts";
import { jumpInto } from "./jump.ts";
import { detectKind, type Kind } from "./kind.ts";
import { playlistBytes } from "./limits.ts";
import type { OpenMedia } from "./media.ts";
import { openMp3 } from "./mp3.ts";
import type { Track } from "./track.ts";
import { elementaryStream } from "./transport-stream.ts";
import { openWav } from "./wav-track.ts";
import { windowOf } from "./window.ts";

export interface MediaOptions {
  /** Fetches everything: sounds, playlists, segments and keys. */
  readonly web: Web;
  /** Folders in which `ffmpeg` is looked for; PATH by default. */
  readonly searchPath?: string | undefined;
}

/** Opens sounds from the web. What a sound is, its bytes say; its name, `format` and content type say nothing. */
export function createMediaOpener({ web, searchPath = process.env["PATH"] ?? "" }: MediaOptions): OpenMedia {
  return async (source, { signal, progress }) => {
    const downloads = createDownloads(web, signal, progress);
    try {
      const opening: Opening = { source, downloads, searchPath };
      const track = await openBody(await downloads.open(source.url), opening, "");
      if (downloads.signal.aborted) track.close();
      return windowOf(track, source, downloads.signal, downloads.close);
    } catch (error) {
      const failure = signal.aborted ? endedByUs(source.url) : asMediaError(error, source.url);
      downloads.close();
      throw failure;
    }
  };
}

interface Opening {
  readonly source: UrlSource;
  readonly downloads: Downloads;
  readonly searchPath: string;
}

async function openBody(download: Download, opening: Opening, wrapping: string): Promise<Track> {
  const body = createBody(download, opening.downloads);
  const kind = await detectKind(body.main);
  if (kind === "playlist" && wrapping === "") return openPlaylist(body, opening);
  if (kind !== "transport-stream") return openKind(kind, body, body, opening, wrapping);

  const { reader } = elementaryStream(body.main);
  const again = async (): Promise<ByteReader | null> => {
    const bytes = await body.again();
    return bytes === null ? null : elementaryStream(bytes).reader;
  };
  const bytes = { url: body.url, main: reader, again };
  return openKind(await detectKind(reader), body, bytes, opening, wrapping === "" ? "MPEG-TS with " : wrapping);
}

async function openPlaylist(body: Body, opening: Opening): Promise<Track> {
  const { downloads, source } = opening;
  const hls = await openHls(await textOf(body), body.url, source.from ?? 0, downloads);
  const later = await jumpInto(hls, downloads);
  if (later === null) return openBody(hls.download, opening, inPlaylist);
  return openKind(later.kind, later.beginning, later.bytes, opening, inPlaylist, later.missed);
}

const inPlaylist = "HLS with ";

/** `wrapping` is what the bytes came in, for messages; `missed` frames of the format lie before `bytes.main`. */
async function openKind(
  kind: Kind | null,
  body: Body,
  bytes: SoundBytes,
  opening: Opening,
  wrapping: string,
  missed = 0,
): Promise<Track> {
  try {
    return await openTrack(kind, body, bytes, opening, wrapping, missed);
  } catch (error) {
    throw asMediaError(error, opening.source.url, `${wrapping}${kind ?? "a sound"}`);
  }
}

async function openTrack(
  kind: Kind | null,
  body: Body,
  bytes: SoundBytes,
  { source, searchPath, downloads }: Opening,
  wrapping: string,
  missed: number,
): Promise<Track> {
  const aac = { searchPath, url: source.url, signal: downloads.signal };
  const from = source.from ?? 0;
  switch (kind) {
    case "mp3":
      return openMp3(bytes, `${wrapping}mp3`, missed);
    case "adts":
      return openAdts(bytes, `${wrapping}aac`, from, aac, missed);
    case "wav":
      return openWav(body);
    case "flac":
    case "ogg":
    case "mp4":
      return openContainer(body, kind, wrapping, from, aac);
    case "playlist":
    case "transport-stream":
    case null:
      throw new MediaError(
        "media-unsupported",
        `The sound ${source.url} is ${kind === null ? appearance(bytes.main.bytes) : `a ${kind} in a playlist`}` +
          `${body.contentType === null ? "" : ` (sent as \`${body.contentType.slice(0, 100)}\`)`}. ` +
          "An mp3, or an HLS playlist of mp3, plays on every device.",
      );
  }
}

async function textOf(body: Body): Promise<string> {
  const { main } = body;
  while (await main.fill(main.bytes.length + 1)) {
    if (main.bytes.length > playlistBytes) {
      throw new MediaError("media-too-large", `The playlist ${body.url} is larger than ${playlistBytes} bytes.`);
    }
  }
  return Buffer.from(main.bytes)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}
