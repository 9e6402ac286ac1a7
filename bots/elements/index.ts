export {
  actable,
  type DescribeOptions,
  describe,
  prepareToDescribe,
  stillDescribes,
} from './describe/index.ts'
export { type FindOptions, type Finds, find, findEach } from './find.ts'
export { plausible, takeFingerprint } from './fingerprint.ts'
export { candidatesFor } from './heal/candidates.ts'
export * from './heal/index.ts'
export { selectorsFor } from './heal/selectors.ts'
export { labelTexts, nameOf } from './names.ts'
export { inWords, nearest } from './nearest.ts'
export { outline } from './outline.ts'
export { PATH_EXPECTED, type PathStep, pathText, readPath } from './path.ts'
export { PLACE_EXPECTED, placeText, readPlace, type WindowPlace } from './place.ts'
export { roleOf } from './roles.ts'
export { allRoots, holds, parentOf, type Root, shownIn } from './roots.ts'
export { fold, shorten, similarity } from './text.ts'
export type * from './types.ts'
export { isEnabled, isSpeck, isVisible, renderedText, shownAs, shownByLabel } from './visible.ts'
export { fitsWindow, isWindow, windowOf } from './window.ts'
