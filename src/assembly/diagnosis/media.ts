import { heldWeb } from "../held-web.ts";
import type { ProbedMedia } from "../../sound/media/probe-media.ts";

export type MediaDiagnosis = ProbedMedia;

/** Decodes a short tone in each kind of sound that is played; nothing is fetched for it. */
export async function diagnoseMedia(signal: AbortSignal): Promise<readonly MediaDiagnosis[]> {
  const { probeMedia, sampleAt } = await import("../../sound/media/probe-media.ts");
  return probeMedia({ web: heldWeb(sampleAt), searchPath: process.env["PATH"] ?? "", signal });
}
