import { expect, test } from 'vitest'
import { openDocument } from '../../../../renderer/editor/document/index.ts'
import { BOX, flowChart } from '../../../../renderer/editor/map/flow-chart.ts'

function chartOf(steps: string) {
  const text = `bot: a\nformat: 1\nsteps:\n${steps}`
  const file = openDocument(new Map([['bot.yaml', text]])).files.get('bot.yaml')
  const { nodes, edges } = flowChart(file?.parts ?? [], 'bot.yaml')
  const short = (path: string) => path.replace('bot.yaml:', '')
  return { nodes, edges: edges.map(({ from, to, type }) => `${short(from)} > ${short(to)} ${type}`) }
}

test('steps follow each other from top to bottom', () => {
  const { nodes, edges } = chartOf('  - flow.wait: 1\n  - flow.wait: 2\n')
  expect(edges).toEqual(['steps > steps/0 next', 'steps/0 > steps/1 next'])
  expect(nodes.map(({ y }) => y)).toEqual([0, 78, 156])
})

test('a condition without else also goes past its steps', () => {
  const { edges } = chartOf('  - flow.if: =x\n    steps:\n      - flow.wait: 1\n  - flow.wait: 2\n')
  expect(edges).toContain('steps/0 > steps/1 next')
  expect(edges).toContain('steps/0/steps/0 > steps/1 next')
})

test('with else only its branches lead on', () => {
  const branch = '\n      - flow.wait: 1\n'
  const { edges } = chartOf(`  - flow.if: =x\n    steps:${branch}    else:${branch}  - flow.wait: 2\n`)
  expect(edges).not.toContain('steps/0 > steps/1 next')
  expect(edges).toContain('steps/0/else/0 > steps/1 next')
})

test('a loop leads back to itself, and on from there', () => {
  const { edges } = chartOf('  - flow.each: =x\n    steps:\n      - flow.wait: 1\n  - flow.wait: 2\n')
  expect(edges).toContain('steps/0/steps/0 > steps/0 back')
  expect(edges).toContain('steps/0 > steps/1 next')
  expect(edges).not.toContain('steps/0/steps/0 > steps/1 next')
})

test('nothing follows what ends the case, and verify stands aside', () => {
  const { edges } = chartOf(
    '  - browser.click: a\n    verify:\n      - data.set: =true\n  - flow.fail: no\n  - flow.wait: 2\n',
  )
  expect(edges).toContain('steps/0 > steps/0/verify aside')
  expect(edges).toContain('steps/0 > steps/1 next')
  expect(edges).not.toContain('steps/0/verify/0 > steps/1 next')
  expect(edges).not.toContain('steps/1 > steps/2 next')
})

test('what ends the case only under a condition, or is switched off, is gone past', () => {
  const { edges } = chartOf(
    '  - flow.fail: no\n    when: =x\n  - flow.stop:\n    off: true\n  - flow.wait: 2\n',
  )
  expect(edges).toContain('steps/0 > steps/1 next')
  expect(edges).toContain('steps/1 > steps/2 next')
})

test('no box lies on another, however steps are nested', () => {
  const inner = '\n          - flow.wait: 1\n          - flow.wait: 2\n'
  const { nodes } = chartOf(
    `  - flow.switch: =x\n    cases:\n      a:\n        - flow.if: =y\n          steps:${inner.replaceAll('          -', '            -')}      b:${inner}    else:\n      - flow.wait: 3\n  - flow.wait: 4\n`,
  )
  expect(nodes.length).toBeGreaterThan(9)
  for (const [index, a] of nodes.entries())
    for (const b of nodes.slice(index + 1))
      expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true)
})
