import { createBreather } from "./breather.ts";
import { latin1, type ByteReader } from "./byte-reader.ts";
import { readAdtsHeader } from "./adts-header.ts";
import { syncBytes } from "./limits.ts";
import { readMp3Header } from "./mp3-header.ts";
import { packetBytes, syncByte } from "./transport-stream.ts";
import { headerBytes, tagLength, type ReadHeader } from "./sync-frames.ts";

/** What can be played. */
export type Kind = "mp3" | "adts" | "wav" | "flac" | "ogg" | "mp4" | "transport-stream" | "playlist";

/** Tells from its bytes what a body is; null when it is nothing that can be played. Takes nothing but tags in front. */
export async function detectKind(reader: ByteReader): Promise<Kind | null> {
  await reader.fill(headerBytes);
  const beginning = kindOfBeginning(reader.bytes);
  if (beginning !== null) return beginning;
  if (reader.bytes[0] === syncByte && (await isTransportStream(reader))) return "transport-stream";
  for (let tag = tagLength(reader.bytes); tag > 0; tag = tagLength(reader.bytes)) {
    await reader.skip(tag);
    await reader.fill(headerBytes);
    const behind = kindOfBeginning(reader.bytes);
    if (behind !== null) return behind;
  }
  return findFrames(reader);
}

function kindOfBeginning(bytes: Uint8Array): Kind | null {
  const four = latin1(bytes, 0, 4);
  if (four === "RIFF" || four === "RF64") return "wav";
  if (four === "fLaC") return "flac";
  if (four === "OggS") return "ogg";
  if (["ftyp", "styp", "moov", "moof", "sidx"].includes(latin1(bytes, 4, 8))) return "mp4";
  return latin1(bytes, 0, 10).replace("\u00ef\u00bb\u00bf", "").startsWith("#EXTM3") ? "playlist" : null;
}

async function isTransportStream(reader: ByteReader): Promise<boolean> {
  if (!(await reader.fill(packetBytes))) return false;
  await reader.fill(2 * packetBytes + 1);
  return [1, 2].every((i) => (reader.bytes[i * packetBytes] ?? syncByte) === syncByte);
}

/** Looks for three frames in a row, so that a stream may begin in the middle of one. */
async function findFrames(reader: ByteReader): Promise<Kind | null> {
  const breathe = createBreather();
  const isLong = await reader.fill(64);
  for (let at = 0; at < syncBytes; at++) {
    if (at + headerBytes > reader.bytes.length && !(await reader.fill(at + headerBytes))) return null;
    if (reader.bytes[at] !== 0xff) continue;
    await breathe();
    if (await hasFrames(reader, readMp3Header, at, isLong)) return "mp3";
    if (await hasFrames(reader, readAdtsHeader, at, isLong)) return "adts";
  }
  return null;
}

async function hasFrames(reader: ByteReader, readHeader: ReadHeader, start: number, isLong: boolean): Promise<boolean> {
  let at = start;
  let kind: string | null = null;
  for (let i = 0; i < 3; i++) {
    // A sound may be shorter than three frames, if it is nothing else.
    if (!(await reader.fill(at + headerBytes))) return isLong && i > 0 && start === 0 && reader.bytes.length >= at;
    const header = readHeader(reader.bytes, at);
    if (header === null) return i > 0 && tagLength(reader.bytes.subarray(at)) > 0;
    kind ??= header.kind;
    if (header.kind !== kind) return false;
    at += header.bytes;
  }
  return true;
}
