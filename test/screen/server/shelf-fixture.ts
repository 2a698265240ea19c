import { vi } from "vitest";
import { createWeb } from "../../../src/node/web/web.ts";
import { createPictureShelf } from "../../../src/screen/pictures/picture-shelf.ts";
import { started } from "../../servers/http-fixture.ts";
import { listening } from "./screen-fixture.ts";
import type http from "node:http";
import type { PictureLimits } from "../../../src/screen/pictures/picture-shelf.ts";

export function shelf(limits: Partial<PictureLimits> = {}, { allowPrivate = true } = {}) {
  const web = createWeb({ allowPrivate });
  const failures: string[] = [];
  const opened = vi.fn(() => Promise.resolve(web));
  const pictures = createPictureShelf(opened, ({ message }) => failures.push(message), limits);
  started.push({ close: () => Promise.resolve((pictures.close(), web.close())) });
  return Object.assign(pictures, { opened, failures });
}

/** A server that counts what it was asked for. */
export async function serving(handler: http.RequestListener) {
  const asked: string[] = [];
  const server = await listening((request, response) => {
    asked.push(request.url!);
    handler(request, response);
  });
  return { ...server, asked };
}

export const bytes = (body: Buffer, headers: http.OutgoingHttpHeaders = {}) =>
  serving((_, response) => response.writeHead(200, headers).end(body));
