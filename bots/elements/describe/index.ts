export { actable } from './actable.ts'
export { type DescribeOptions, describe } from './describe.ts'
export { isLasting } from './lasting.ts'
