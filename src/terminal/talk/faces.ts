import { styleText } from "node:util";
import type { Emulator } from "../../index.ts";
import type { CardDrawing, Look, ScreenServer } from "../../screen/index.ts";
import type { Choices } from "../command-line/options.ts";
import { complain } from "../output/output.ts";

/** Draws the cards of a device with a screen; null for one without. */
export async function openCards(
  emulator: Emulator,
  { pictures }: Choices,
  notice: (line: string) => void,
): Promise<CardDrawing | null> {
  if (emulator.device.display.size === "none") return null;
  const { createCardDrawing } = await import("../../screen/index.ts");
  return createCardDrawing(emulator, { pictures: pictures === "half-blocks" ? colourDepth() : undefined, notice });
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
  columns: process.stdout.columns,
  colour: !isPlain && hasColours(),
  frame: !isPlain,
});

const hasColours = (): boolean => styleText("bold", "x") !== "x";
