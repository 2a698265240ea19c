import { picturePath } from "../protocol.ts";
import { refusalOf, refusalOfUse } from "./same-origin.ts";
import { readPageFiles } from "./page-files.ts";
import { pictureReply } from "./picture-reply.ts";
import { sendReply, sentence } from "./reply.ts";
import { safeHeaders } from "./safe-headers.ts";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageFiles } from "./page-files.ts";
import type { PictureShelf } from "../pictures/picture-shelf.ts";
import type { Reply } from "./reply.ts";

export interface Requested {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** The folder of the page. */
  readonly page: string;
  readonly pictures: PictureShelf;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers all that is no WebSocket: the page, which holds no secret, and pictures, whose names nobody can guess. */
export function createRequestHandler({ host, page, pictures }: Requested): Handler {
  const standing = safeHeaders(host);
  let files: Promise<PageFiles> | null = null;

  /** Read once; where that fails, the next request tries again. */
  function pageFiles(): Promise<PageFiles> {
    files ??= readPageFiles(page).catch((error: unknown) => {
      files = null;
      throw error;
    });
    return files;
  }

  async function replyTo(request: IncomingMessage, signal: AbortSignal): Promise<Reply> {
    const refused = refusalOf(request.headers, host);
    if (refused !== null) return refused;
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sentence(405, "Only GET and HEAD are understood here.", { Allow: "GET, HEAD" });
    }
    const path = pathOf(request);
    const id = pictureIn(path);
    if (id !== null) {
      const unused = refusalOfUse(request.headers, host);
      if (unused !== null) return unused;
      const result = await pictures.get(id, signal);
      return result === null
        ? sentence(404, "There is no picture of this name, or not any more.")
        : pictureReply(result);
    }
    return (await pageFiles()).get(path) ?? sentence(404, "There is nothing here.");
  }

  return (request, response) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    replyTo(request, gone.signal)
      .catch(() => sentence(500, "The files of the page cannot be read."))
      .then((reply) => {
        if (!gone.signal.aborted) sendReply(response, reply, closing(request, standing));
      })
      .catch(() => response.destroy());
  };
}

/** A body that nobody wants is not waited for. */
const closing = ({ method }: IncomingMessage, standing: Readonly<Record<string, string>>) =>
  method === "GET" || method === "HEAD" ? standing : { ...standing, Connection: "close" };

export const pathOf = ({ url = "" }: IncomingMessage): string => url.split("?", 1)[0]!;

function pictureIn(path: string): string | null {
  const begin = `/${picturePath}`;
  return path.startsWith(begin) ? path.slice(begin.length) : null;
}
