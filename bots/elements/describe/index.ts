export { actable } from './actable.ts'
export { type DescribeOptions, describe, prepareToDescribe } from './describe.ts'
export { isLasting } from './lasting.ts'
