import { otherCards } from "./other-cards.ts";
import { textCards } from "./text-cards.ts";

// Cards of every kind, as extensions in Korea and Japan would send them, and one that means harm.

export { longTable } from "./text-cards.ts";
export const cards = { ...textCards, ...otherCards };
