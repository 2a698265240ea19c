/** Ways to say the same: any may stand for any other. */
export interface Family {
  /** What they all mean, for comparing: nothing where they are mere politeness. */
  readonly root: string;
  readonly members: readonly string[];
}

/** How one thing is said in many ways. */
export interface Wording {
  readonly endings: readonly Family[];
  readonly beginnings: readonly Family[];
  /** What may stand between the words and an ending, and says nothing of its own. */
  readonly particles: readonly string[];
}

export const family = (root: string, members: readonly string[]): Family => ({ root, members });

export const words = (text: string): string[] => text.split(" ");

/** Every beginning with every ending. */
export const each = (beginnings: readonly string[], endings: readonly string[]): string[] =>
  beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));
