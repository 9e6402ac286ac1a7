import fc from 'fast-check'

/** The text of a bot in ever other styles, with comments that are all different. */
export const botText: fc.Arbitrary<string> = fc
  .record({
    sections: fc.constantFrom(['steps'], ['open', 'transactions', 'close'], ['transactions', 'open']),
    steps: fc.array(stepOf(3), { minLength: 3, maxLength: 3 * 4 }),
    isSequenceIndented: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    endsWithLine: fc.boolean(),
  })
  .map(({ sections, steps, isSequenceIndented, lineEnd, endsWithLine }) => {
    const style = { indent: isSequenceIndented ? 2 : 0, count: 0 }
    const share = Math.ceil(steps.length / sections.length)
    const lines = sections.flatMap((section, at) =>
      sectionLines(section, steps.slice(at * share, (at + 1) * share), style),
    )
    const text = ['bot: tried', 'format: 1', '# What the bot does', ...lines].join(lineEnd)
    return endsWithLine ? text + lineEnd : text
  })

interface DrawnStep {
  readonly kind: 'action' | 'flow' | 'if' | 'each' | 'try' | 'switch' | 'commit'
  readonly value: string
  readonly above: 'nothing' | 'comment' | 'blank' | 'both'
  readonly behind: boolean
  readonly among: boolean
  readonly isSaved: boolean
  readonly isLong: boolean
  readonly inner: readonly DrawnStep[]
}

interface Style {
  readonly indent: number
  count: number
}

function stepOf(depth: number): fc.Arbitrary<DrawnStep> {
  const kinds: readonly DrawnStep['kind'][] =
    depth > 0 ? ['action', 'action', 'flow', 'if', 'each', 'try', 'switch', 'commit'] : ['action', 'flow']
  return fc.record({
    kind: fc.constantFrom(...kinds),
    value: fc.constantFrom('some text', '"in: quotes # here"', '=1 + 2', "'- no step'", 'ü 世界'),
    above: fc.constantFrom('nothing', 'nothing', 'comment', 'blank', 'both'),
    behind: fc.boolean(),
    among: fc.boolean(),
    isSaved: fc.boolean(),
    isLong: fc.boolean(),
    inner: depth > 0 ? fc.array(stepOf(depth - 1), { minLength: 1, maxLength: 3 }) : fc.constant([]),
  })
}

function sectionLines(section: string, steps: readonly DrawnStep[], style: Style): string[] {
  if (steps.length === 0)
    return section === 'transactions' ? [...transactions, '  steps: [] # none yet'] : [`${section}: []`]
  if (section !== 'transactions') return ['', `${section}:`, ...listLines(steps, style)]
  return [
    ...transactions,
    '  steps: # of each item',
    ...listLines(steps, style).map((line) => indented(line, 2)),
    '  retries: 2',
  ]
}

const transactions = ['transactions:', '  each: =[1, 2]', '  as: item', '  reference: =$string(item)']

function listLines(steps: readonly DrawnStep[], style: Style): string[] {
  return steps.flatMap((step) => stepLines(step, style)).map((line) => indented(line, style.indent))
}

function indented(line: string, by: number): string {
  return line === '' ? line : ' '.repeat(by) + line
}

function stepLines(step: DrawnStep, style: Style): string[] {
  const comment = () => `# comment ${++style.count}`
  const above = { nothing: [], comment: [comment()], blank: [''], both: ['', comment()] }[step.above]
  const [first = '', ...fields] = fieldLines(step, style)
  const behind = step.behind ? ` ${comment()}` : ''
  const among = step.among && step.kind !== 'flow' ? [comment()] : []
  const saved = step.isSaved && step.kind !== 'flow' ? ['save: kept'] : []
  return [
    ...above,
    `- ${first}${behind}`,
    ...[...fields, ...among, ...saved].map((line) => indented(line, 2)),
  ]
}

function fieldLines({ kind, value, isLong, inner }: DrawnStep, style: Style): string[] {
  const block = (name: string) => [`${name}:`, ...listLines(inner, style)]
  switch (kind) {
    case 'action':
      return isLong
        ? ['data.set: |', '  many lines', '', '  - of text', '  # with signs']
        : [`data.set: ${value}`]
    case 'flow':
      return [isLong ? '{ flow.wait: 1s, timeout: 2s }' : `{ data.set: ${value} }`]
    case 'if':
      return ['flow.if: =true', ...block('steps'), ...(isLong ? block('else') : [])]
    case 'each':
      return ['flow.each: =[1, 2]', 'as: one', ...block('steps')]
    case 'try':
      return ['flow.try:', ...block('steps'), ...block('catch')]
    case 'switch':
      return ['flow.switch: =1', 'cases:', ...block('one').map((line) => indented(line, 2)), ...block('else')]
    case 'commit':
      return ['http.request: https://ledger.test/post', 'method: POST', ...block('verify'), 'timeout: 3s']
  }
}
