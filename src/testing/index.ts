// The face for tests, `clova-device-emulator/testing`.

export {
  runConversations,
  type ConversationResult,
  type ConversationResults,
  type RunConversationsOptions,
} from "./run-conversations.ts";
export { createTestEmulator, testDefaults } from "./test-emulator.ts";
