/** `own`: by our key; `wrong`: well formed, but never right; `none`: no header, as before May 2018. */
export const signatureModes = ["own", "wrong", "none"] as const;
export type SignatureMode = (typeof signatureModes)[number];
