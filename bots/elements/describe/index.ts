export { actable } from './actable.ts'
export { type DescribeOptions, describe, prepareToDescribe, stillDescribes } from './describe.ts'
export { isLasting } from './lasting.ts'
