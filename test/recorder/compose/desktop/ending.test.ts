import { expect, test } from 'vitest'
import { withoutEnding } from '../../../../recorder/compose/desktop/ending.ts'
import { composeDesktop } from '../../../../recorder/compose/desktop/index.ts'
import type { DesktopWindow } from '../../../../recorder/facts/index.ts'
import { editor, element, field, Telling } from './telling.ts'

const terminal: DesktopWindow = { id: 9, title: 'Terminal', choice: { program: 'terminal' } }
const name = field('Name')
const screen = element('document', 'Terminal')

const work = () => new Telling().value(name, '', 'before').type('Ann', name).value(name, 'Ann')
const inTerminal = (told: Telling) => Object.assign(told, { window: terminal })

/** The kinds of steps of what is left when Ctrl-C came a moment after the last fact. */
function steps({ facts }: Telling, after = 50): string[] {
  const kept = withoutEnding(facts, (facts.at(-1)?.at ?? 0) + after)
  return composeDesktop(kept).map(({ kind }) => kind)
}

test('Ctrl-C in the terminal, and the click into it, are no steps', () => {
  const press = { element: screen, button: 'left', modifiers: [], position: { x: 1, y: 1 }, isFrame: false }
  const release = { button: 'left', by: { x: 0, y: 0 }, path: [] }
  const told = inTerminal(work())
    .tell({ fact: 'press', ...press })
    .tell({ fact: 'activated' })
    .tell({ fact: 'release', ...release })
  expect(steps(told)).toEqual(['desktop.set-value'])
  expect(steps(told.key('c', undefined, 'Control'))).toEqual(['desktop.set-value'])
})

test('the keys that switched to the terminal are no step, whether Ctrl-C was heard or not', () => {
  const told = inTerminal(work().key('Tab', name, 'Alt')).tell({ fact: 'activated' })
  expect(steps(told)).toEqual(['desktop.set-value'])
  expect(steps(told.key('c', screen, 'Control'))).toEqual(['desktop.set-value'])
})

test('what was copied or clicked before stays', () => {
  const copied = work().key('c', name, 'Control')
  expect(steps(copied, 60_000)).toEqual(['desktop.type', 'desktop.press'])
  const told = inTerminal(work().key('c', name, 'Control')).tell({ fact: 'activated' })
  expect(steps(told.key('c', undefined, 'Control'))).toEqual(['desktop.type', 'desktop.press'])
  const clicked = work().tell({ fact: 'activated', window: editor }).click(element('button', 'Save'))
  expect(steps(clicked)).toContain('desktop.click')
})
