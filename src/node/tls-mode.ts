/** `verify`: as every client does; `trust-any`: whatever certificate the extension shows, for trying out only. */
export const tlsModes = ["verify", "trust-any"] as const;
export type TlsMode = (typeof tlsModes)[number];
