// Where findings stand that no probe brings about.

export const addressProbe = "address";
export const modelProbe = "model";
