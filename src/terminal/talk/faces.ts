import { styleText } from "node:util";
import type { Emulator } from "../../index.ts";
import type { CardDrawing, Look, ScreenServer } from "../../screen/index.ts";
import type { Choices } from "../command-line/options.ts";
import { complain } from "../output/output.ts";
import { columnsOf } from "../output/terminal-size.ts";

/** Draws the cards of a device; what that needs is loaded once it has a screen. */
export async function openCards(
  emulator: Emulator,
  { pictures }: Choices,
  notice: (line: string) => void,
): Promise<CardDrawing> {
  let drawing: CardDrawing | null = null;
  async function open(): Promise<CardDrawing> {
    const { createCardDrawing } = await import("../../screen/index.ts");
    const colours = pictures === "half-blocks" ? colourDepth() : undefined;
    return (drawing ??= createCardDrawing(emulator, { pictures: colours, notice }));
  }
  const hasScreen = (): boolean => emulator.device.display.size !== "none";
  if (hasScreen()) await open();
  // A card is drawn where it comes, also the first one of a screen that the device was given meanwhile.
  const release = emulator.onRecord(({ kind }) => {
    if (kind === "device" && hasScreen()) void open();
  });
  return {
    draw: (look) => (!hasScreen() ? [] : drawing ? drawing.draw(look) : open().then((opened) => opened.draw(look))),
    close() {
      release();
      drawing?.close();
    },
  };
}

/** Undefined where pictures would need more colours than there are. */
function colourDepth() {
  if (!hasColours()) return undefined;
  const depth = process.stdout.getColorDepth();
  return depth >= 24 ? "truecolor" : depth >= 8 ? "256" : undefined;
}

/** Serves the page where it was asked for, and tells where; null where it was not. */
export async function openScreen(
  emulator: Emulator,
  { screen: port }: Choices,
  notice: (line: string) => void,
): Promise<ScreenServer | null> {
  if (port === undefined || port === null) return null;
  const { serveScreen } = await import("../../screen/index.ts");
  const server = await serveScreen(emulator, { ...(port !== 0 && { port }), notice });
  complain(`Screen: ${server.url}`);
  return server;
}

/** How the terminal wants cards drawn that is there now. */
export const lookHere = (isPlain: boolean): Look => ({
  columns: columnsOf(process.stdout),
  colour: !isPlain && hasColours(),
  frame: !isPlain,
});

const hasColours = (): boolean => styleText("bold", "x") !== "x";
