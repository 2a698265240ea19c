// The face for tests, `clova-device-emulator/testing`.

export { createTestEmulator, testDefaults } from "./test-emulator.ts";
