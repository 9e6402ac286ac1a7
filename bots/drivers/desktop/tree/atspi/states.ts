import type { NodeState } from '../types.ts'

/** Numbers of AT-SPI's states, as `atspi-constants.h` has them. */
const BITS = {
  active: 1,
  busy: 3,
  checked: 4,
  defunct: 6,
  editable: 7,
  enabled: 8,
  expandable: 9,
  expanded: 10,
  focusable: 11,
  focused: 12,
  modal: 16,
  multiline: 17,
  pressed: 20,
  selectable: 22,
  selected: 23,
  sensitive: 24,
  showing: 25,
  visible: 30,
  managesDescendants: 31,
  mixed: 32,
  required: 33,
  invalid: 36,
  checkable: 41,
  readOnly: 43,
} as const
export type NativeState = keyof typeof BITS

/** Those that mean the same for us. */
const KEPT = [
  'active',
  'busy',
  'checked',
  'expandable',
  'expanded',
  'focusable',
  'focused',
  'modal',
  'multiline',
  'pressed',
  'selectable',
  'selected',
  'mixed',
  'required',
  'invalid',
  'checkable',
] as const satisfies readonly (NodeState & NativeState)[]

/** Whether a state is set; states come as two numbers of 32 bits. */
export function has(states: readonly number[], state: NativeState): boolean {
  const bit = BITS[state]
  return (((states[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1
}

/** In our words. Whether it can be seen also hangs on what it stands in: the caller says. */
export function nodeStatesOf(states: readonly number[], isVisible: boolean): ReadonlySet<NodeState> {
  const found = new Set<NodeState>(KEPT.filter((state) => has(states, state)))
  if (isVisible) found.add('visible')
  if (isEnabled(states)) found.add('enabled')
  if (has(states, 'editable') && !has(states, 'readOnly')) found.add('editable')
  return found
}

/** What is disabled is neither; some toolkits know only one of the two. */
function isEnabled(states: readonly number[]): boolean {
  return has(states, 'sensitive') || has(states, 'enabled')
}
