// The face for tests, `clova-device-emulator/testing`.

export type { ConversationResult, ConversationResults } from "./conversation-result.ts";
export type { DeviceMatchers } from "./matchers/device-matchers.ts";
export { expectTurn } from "./matchers/expect-turn.ts";
export type { AsymmetricMatcher, ExpectedText } from "./matchers/text.ts";
export type { Subject } from "./matchers/subject.ts";
export type { SaidOptions } from "./matchers/to-have-said.ts";
export type { SessionEnd } from "./matchers/to-have-ended-session.ts";
export type { FindingsOptions } from "./matchers/to-have-no-findings.ts";
export type { RequestType, SentRequestOptions } from "./matchers/to-have-sent-request.ts";
export type { ShownCardOptions } from "./matchers/to-have-shown-card.ts";
export { runConversations, type RunConversationsOptions } from "./run-conversations.ts";
export { createTestEmulator, testDefaults } from "./test-emulator.ts";
export { withEmulator } from "./with-emulator.ts";
