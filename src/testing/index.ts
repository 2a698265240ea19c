// The face for tests, `clova-device-emulator/testing`.

export type { ConversationResult, ConversationResults } from "./conversation-result.ts";
export { runConversations, type RunConversationsOptions } from "./run-conversations.ts";
export { createTestEmulator, testDefaults } from "./test-emulator.ts";
