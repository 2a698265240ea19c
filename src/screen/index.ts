import type { Emulator } from "../index.ts";
import type { ScreenOptions, ScreenServer } from "./server/screen-server.ts";

// `clova-device-emulator/screen`: the face of a device. Nothing of it is loaded by the main entry.

export type * from "./card/card.ts";
export { createCardDrawing, type CardDrawing, type CardDrawingOptions, type Look } from "./lines/card-drawing.ts";
export { readCard } from "./card/read-card.ts";
export { cardLines, type LineOptions } from "./lines/card-lines.ts";
export { addressesIn, withNamedPictures } from "./card/pictures.ts";
export { createPictureShelf, type PictureShelf } from "./pictures/picture-shelf.ts";
export { show } from "./show/show.ts";
export type { ScreenOptions, ScreenServer };

/**
 * Serves the device as a web page on 127.0.0.1, with a WebSocket to watch and to control it: docs/screen.md. Rejects with
 * ConfigurationError where the port is taken.
 *
 * @example
 * const screen = await serveScreen(clova);
 * console.log(screen.url);
 */
export async function serveScreen(emulator: Emulator, options: ScreenOptions = {}): Promise<ScreenServer> {
  const { openScreenServer } = await import("./server/screen-server.ts");
  return openScreenServer(emulator, options);
}

/**
 * Writes what the screen shows to a PNG file, in the pixels of the device. Rejects with ConfigurationError where there is
 * no screen or no browser, or the file cannot be written. `notice` is told which picture of the card cannot be shown.
 */
export async function photographScreen(
  emulator: Emulator,
  file: string,
  { notice }: Pick<ScreenOptions, "notice"> = {},
): Promise<void> {
  const { photograph } = await import("./photograph.ts");
  return photograph(emulator, file, notice);
}
