// The public face: every name a user of the library may rely on.

export { createEmulator } from "./assembly/create-emulator.ts";
export { diagnose, type DiagnoseOptions, type Diagnosis } from "./assembly/diagnosis/diagnose.ts";
export { diagnoseKey, requireKey, type KeyDiagnosis } from "./assembly/diagnosis/key.ts";
export type { MediaDiagnosis } from "./assembly/diagnosis/media.ts";
export { neededNode } from "./assembly/diagnosis/node-version.ts";
export type { ProxyVariable } from "./assembly/diagnosis/proxies.ts";
export { requireSound, type SoundDiagnosis } from "./assembly/diagnosis/sound.ts";
export { checkSound, type Played, type SoundCheckOptions } from "./assembly/diagnosis/sound-check.ts";
export type { SpokenBy, VoiceDiagnosis } from "./assembly/diagnosis/voices.ts";
export { explainUtterance, type ExplainOptions, type Explanation } from "./assembly/explain-utterance.ts";
export { requireExtension } from "./assembly/extensions.ts";
export { openLineHistory, openVocabulary } from "./assembly/line-aids.ts";
export { openReplayVoice } from "./assembly/replay-voice.ts";
export { thingsToSay } from "./assembly/things-to-say.ts";
export type { Vocabulary } from "./assembly/vocabulary.ts";
export type {
  EmulatorOptions,
  ExtensionHandler,
  LoadingProgress,
  Sound,
  Users,
  VoiceName,
} from "./assembly/options.ts";
export { languages, messageFormats, regions, type Lang, type MessageFormat, type Region } from "./axes.ts";
export { readBaseline, writeBaseline } from "./check/baseline-file.ts";
export type { BaselineEntry } from "./check/baseline.ts";
export { checkExtension } from "./check/check-extension.ts";
export type { CheckLimits, CheckOptions, CheckProgress } from "./check/check-options.ts";
export type { CheckFinding, CheckReport, LeftOut, ProbeReport } from "./check/report.ts";
export type { CekRequest, User } from "./cek/request.ts";
export type { DeviceProfile } from "./device/profile.ts";
export type { PlayerDetails, PlayerView } from "./device/audio-player/view.ts";
export { loudest, type Shown } from "./device/state.ts";
export { buttons, type Button } from "./device/input.ts";
export type { Microphone } from "./device/microphone.ts";
export type { Light } from "./device/light.ts";
export type { CardText } from "./device/screen.ts";
export type { DeviceChange, DeviceChoices, DeviceValue } from "./emulator/device-changes.ts";
export type { Emulator } from "./emulator/emulator.ts";
export { commands, readLine, type Line, type WrittenLine } from "./emulator/conversation-line.ts";
export { playingTime } from "./emulator/playing-time.ts";
export { printable, printableJson } from "./emulator/printable.ts";
export { createTokenHiding } from "./emulator/secrets.ts";
export { credentialsOf } from "./node/basic-authorization.ts";
export type { Snapshot } from "./emulator/snapshot.ts";
export { standing } from "./emulator/standing.ts";
export { takeUp } from "./emulator/take-up.ts";
export { textBody } from "./emulator/text-body.ts";
export { timedLine, transcriptLine } from "./emulator/transcript.ts";
export type { DialogueState, RecordBody, RecordOf, TraceRecord, VolumeView } from "./emulator/trace.ts";
export type { SessionView, Turn } from "./emulator/turn.ts";
export {
  AudioError,
  ClosedError,
  ConversationError,
  ConfigurationError,
  EmulatorError,
  ExtensionConnectionError,
  ExtensionError,
  ExtensionHandlerError,
  ExtensionResponseTooLargeError,
  ExtensionStatusError,
  ExtensionTimeoutError,
  InvalidExtensionResponseError,
  isExtensionError,
  UsageError,
  type Problem,
} from "./errors.ts";
export type { Continuations, ModelWords } from "./nlu/completion/model-words.ts";
export type { Continuation } from "./nlu/completion/sample-continuations.ts";
export { describeModel, type ModelDescription } from "./nlu/describe-model.ts";
export type { InteractionModel } from "./nlu/interaction-model.ts";
export { lintModel, type LintOptions, type ModelFinding } from "./nlu/lint/lint-model.ts";
export { readAccessToken } from "./node/access-token-file.ts";
export { findBrowser } from "./node/find-browser.ts";
export { deviceNames, readDevice } from "./node/devices.ts";
export { readFailedFiles, rememberFailedFiles } from "./node/failed-files.ts";
export { loadHandler, type LoadedHandler, type LoadHandlerOptions } from "./node/load-handler.ts";
export { startCommand, type StartCommandOptions, type StartedCommand } from "./node/start-command.ts";
export { watchFiles, type FilesWatch, type WatchFilesOptions } from "./node/watch-files.ts";
export type { WatchedPlace } from "./node/watched-root.ts";
export { findModel } from "./node/find-model.ts";
export type { LineHistory, LineHistoryOptions } from "./node/line-history.ts";
export { readModel } from "./node/model-folder.ts";
export { isTaken, namesInFolder, writeNewFiles, type NewFile } from "./node/new-files.ts";
export { rememberSettings, settingsPlaces, type SettingsPlaces } from "./node/remember-settings.ts";
export { watchModel, type ModelChange, type WatchModelOptions } from "./node/watch-model.ts";
export { moduleFiles } from "./node/module-files.ts";
export { watchListener, type ListenerNews } from "./node/watch-listener.ts";
export { findSettings, settingsToWatch, type SettingsFile } from "./node/settings-files.ts";
export { signatureModes, type SignatureMode } from "./node/signature-mode.ts";
export type { TlsMode } from "./node/tls-mode.ts";
export type { Reach, ReachStep } from "./node/reach/reach-extension.ts";
export { readUsers } from "./node/users-file.ts";
export type { Fault, FaultWhen } from "./rules/fault.ts";
export { readFaults, writeFaults } from "./rules/read-faults.ts";
export { readRule, readRules } from "./rules/read-rules.ts";
export type { Severity } from "./rules/finding.ts";
export { ruleNames, ruleTable, type RuleName, type Rules } from "./rules/rules.ts";
export type { ConversationNotRun, ConversationResult, ConversationResults } from "./testing/conversation-result.ts";
export type { Edit } from "./testing/edit.ts";
export type { ComparedExchange } from "./testing/difference.ts";
export { createReplay, replaySound, type ReplayedSound, type ReplayOptions } from "./testing/replay.ts";
export { soundKey } from "./testing/sound-key.ts";
export { findConversations } from "./testing/conversation-files.ts";
export { readUses, type ConversationUses } from "./testing/conversation-uses.ts";
export type { Matrix } from "./testing/matrix.ts";
export { runConversations, type RunConversationsOptions } from "./testing/run-conversations.ts";
export { userFolder } from "./node/user-folder.ts";
