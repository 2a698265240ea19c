/** How much a conversation shows around its transcript, least first. */
export const verbosities = ["quiet", "normal", "messages", "everything"] as const;
export type Verbosity = (typeof verbosities)[number];
