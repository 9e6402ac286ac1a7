export type { Imported } from './draft/bot-draft.ts'
export { type Exported, type ExportFormat, exportBot, exportFormats } from './export.ts'
export {
  type ImportedRecording,
  type ImportOptions,
  importRecording,
  LONGEST_RECORDING,
  type Recorder,
  recorders,
} from './import.ts'
export type { Omission } from './omission.ts'
