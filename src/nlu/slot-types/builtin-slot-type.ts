import type { Lang, Region } from "../../axes.ts";
import type { ReadSlot } from "./slot-reader.ts";

/** A built-in slot type whose words are known in one language. */
export interface BuiltinSlotType {
  /** A name that ends in `_` stands for all that begin with it. */
  readonly name: string;
  readonly lang: Lang;
  /** What is delivered may differ by region: `unit` and `valueType` exist in Japan alone. */
  readonly reader: (region: Region) => ReadSlot;
  /** Clova knows more words than we do, so others are taken as spoken. */
  readonly isIncomplete?: boolean;
}
