export {
  type DesktopFact,
  type DesktopFactOf,
  type DesktopWindow,
  desktopFacts,
  type NewDesktopFact,
} from './desktop.ts'
export { natures, type SeenElement, seenElement } from './element.ts'
export { type Fact, type FactOf, facts } from './fact.ts'
