export { natures, type SeenElement, seenElement } from './element.ts'
export { type Fact, type FactOf, facts } from './fact.ts'
