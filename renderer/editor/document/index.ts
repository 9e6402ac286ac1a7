/** An open bot and its edits: pure, without React. */
export { addCase, type Case, casesOf, moveCase, removeCase, renameCase } from './cases.ts'
export { openDocument } from './document.ts'
export {
  addBlock,
  duplicateSteps,
  insertStep,
  moveSteps,
  outermost,
  pasteSteps,
  removeSteps,
  replaceText,
  replaceTexts,
  setField,
  setOff,
  setParam,
} from './edits.ts'
export { elementTitles } from './element-titles.ts'
export {
  entryPlaces,
  type FieldPlace,
  filePlaces,
  moveEntry,
  removeEntry,
  setFileField,
  setInnerField,
} from './file-fields.ts'
export { headOf, isHeadReadable, isInHead, titleOf } from './head.ts'
export { addItems, mayRemoveItems, removeItems } from './items.ts'
export type {
  BotDocument,
  Edit,
  Edited,
  ListPath,
  Path,
  Spot,
  StepFile,
  StepList,
  StepNode,
} from './model.ts'
export { ancestorsOf, fileOf, isInside, listAt, listPath, ownerOf, pathIn, spotOf, stepAt } from './paths.ts'
export { effectOf, type ListRow, type Row, rowsOf, type StepRow } from './rows.ts'
export { pathOfStep } from './tree.ts'
export { type StepValues, valuesOf } from './values.ts'
export { copySteps } from './yaml.ts'
