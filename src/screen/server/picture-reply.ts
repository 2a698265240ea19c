import { sentence } from "./reply.ts";
import type { MediaErrorCode } from "../../errors.ts";
import type { PictureResult } from "../pictures/picture-shelf.ts";
import type { Reply } from "./reply.ts";

const statuses: Readonly<Record<MediaErrorCode, number>> = {
  "media-refused": 403,
  "media-too-large": 413,
  "media-unsupported": 415,
  "media-broken": 415,
  "media-status": 502,
  "media-unreachable": 502,
  "media-timeout": 504,
};

/** A picture as what its bytes are, never as what its server called it. */
export function pictureReply(result: PictureResult): Reply {
  const headers = { "Content-Security-Policy": "default-src 'none'; sandbox" };
  if (!result.ok) return sentence(statuses[result.code], result.message, headers);
  const { type, bytes } = result;
  return { status: 200, headers: { ...headers, "Content-Type": type, "Content-Disposition": "inline" }, body: bytes };
}
