// The sections that several rules name, by region.

export const sampleUtterances = {
  kr: "Extension guide, Design custom extension: sample utterances",
  jp: "LINE guide, Design guideline: sample utterances",
};
export const customIntents = {
  kr: "Extension guide, Register interaction model: custom intents",
  jp: "LINE guide, Register interaction model: custom intents",
};
export const customSlotTypes = {
  kr: "Extension guide, Design custom extension: custom slot types",
  jp: "LINE guide, Design guideline: custom slot types",
};
export const builtinSlotTypes = {
  kr: "Extension guide, Design custom extension: built-in slot types",
  jp: "LINE guide, Interaction model: built-in slot types",
};
export const dictionaries = {
  kr: "Extension guide, Register interaction model: custom slot types",
  jp: "LINE guide, Register interaction model: custom slot types",
};
export const builtinIntentTable = {
  kr: "Extension guide, Design custom extension: built-in intents",
  jp: "LINE guide, Design guideline: built-in intents",
};
export const builtinIntentsInUse = {
  kr: "Extension guide, Register interaction model: built-in intents",
  jp: "LINE guide, Register interaction model: built-in intents",
};
export const utterancePatterns = {
  kr: "Extension guide, Handle custom extension request: utterance patterns",
  jp: "LINE guide, Handle custom extension request: utterance patterns",
};
export const skillName = {
  kr: "Extension guide, Design custom extension: skill name",
  jp: "LINE guide, Design guideline: skill name and invocation name",
};
export const invocationName = {
  kr: "Extension guide, Register custom extension: invocation name",
  jp: "LINE guide, Skill information: invocation name",
};
export const extensionIdentity = {
  kr: "Extension guide, Register custom extension: extension ID",
  jp: "LINE guide, Skill information: extension ID",
};
