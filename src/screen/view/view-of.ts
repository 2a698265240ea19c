import type { Emulator } from "../../index.ts";
import type { Card } from "../card/card.ts";
import type { Seen } from "./seen.ts";
import type { ListeningView, View } from "./view.ts";

/** All that is visible of a device now; `screen` is read apart, for it changes seldom. */
export function viewOf(emulator: Emulator, seen: Seen, screen: Card | null): View {
  const { device, isVirtual, lang, dialogue, light, player, volume, session } = emulator;
  const { title, region, display } = device;
  const { heard, caption, isOff } = seen;
  return {
    device: { title, region, lang, display, clock: isVirtual ? "virtual" : "real" },
    dialogue,
    failed: light.colour === "red" && light.effect === "slow pulse",
    light,
    listening: listeningView(emulator),
    heard,
    caption,
    screen,
    player,
    volume,
    hasSession: session !== null,
    isOff,
  };
}

function listeningView({ microphone }: Emulator): ListeningView | null {
  if (microphone === null) return null;
  const { openFor, closesIn } = microphone;
  if (closesIn === null) return { ms: 0, left: 0, isSpeaking: true };
  return { ms: openFor + closesIn, left: closesIn, isSpeaking: false };
}

/** How far two viewers' clocks may be apart before one of them is told, in ms. */
const tolerance = 300;

/** What a viewer makes of a view by itself after `elapsed` ms. */
export function passed(view: View, elapsed: number): View {
  const { listening, player } = view;
  const counts = listening !== null && !listening.isSpeaking;
  return {
    ...view,
    listening: counts ? { ...listening, left: Math.max(0, listening.left - elapsed) } : listening,
    player:
      player.playerActivity === "PLAYING"
        ? { ...player, offsetInMilliseconds: player.offsetInMilliseconds + elapsed }
        : player,
  };
}

/** The members of `next` that are other than a viewer has them. */
export const changesOf = (view: View, next: View): Partial<View> =>
  Object.fromEntries(Object.entries(next).filter(([name, value]) => !isSame(view[name as keyof View], value)));

/** Times may differ a little, everything else not at all. */
function isSame(known: unknown, value: unknown): boolean {
  if (known === value) return true;
  if (typeof known !== "object" || typeof value !== "object" || known === null || value === null) return false;
  const [one, other] = [timeless(known), timeless(value)];
  return Math.abs(one.time - other.time) <= tolerance && one.text === other.text;
}

function timeless(member: object): { readonly time: number; readonly text: string } {
  const { left, offsetInMilliseconds, ...others } = member as Readonly<Record<string, unknown>>;
  return { time: Number(left ?? offsetInMilliseconds ?? 0), text: JSON.stringify(others) };
}
