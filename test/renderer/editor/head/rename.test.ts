import { expect, test } from 'vitest'
import { openDocument } from '../../../../renderer/editor/document/index.ts'
import { renameDeclaration, unsureUses } from '../../../../renderer/editor/head/rename.ts'
import { type Declared, usesOf } from '../../../../renderer/editor/head/uses.ts'
import { changedBy, TEXTS } from './bot.ts'

const FOLDER: Declared = { file: 'bot.yaml', section: 'inputs', name: 'folder' }

function unsure(texts: Readonly<Record<string, string>>, declared = FOLDER) {
  return unsureUses(openDocument(new Map(Object.entries(texts))), declared).map(
    ({ file, line }) => `${file}:${line}`,
  )
}

test('an input is renamed with its uses in the formulas of its file, however they are written', () => {
  expect(changedBy(renameDeclaration(FOLDER, 'scans'))).toEqual({
    'bot.yaml': TEXTS['bot.yaml']
      .replace('  folder: { type', '  scans: { type')
      .replaceAll('inputs.folder', 'inputs.scans'),
  })
})

test('an input of a subflow is renamed with what calls give it', () => {
  const renamed = changedBy(renameDeclaration({ ...FOLDER, file: 'subflows/sort.yaml' }, 'scans'))
  expect(renamed).toEqual({
    'bot.yaml': TEXTS['bot.yaml'].replace('with: { folder:', 'with: { scans:'),
    'subflows/sort.yaml': TEXTS['subflows/sort.yaml']
      .replaceAll('folder:', 'scans:')
      .replace('inputs.folder', 'inputs.scans'),
  })
})

test('an asset is renamed in all files', () => {
  const renamed = changedBy(renameDeclaration({ file: 'bot.yaml', section: 'assets', name: 'site' }, 'desk'))
  expect(Object.keys(renamed)).toEqual(Object.keys(TEXTS))
  expect(Object.values(renamed).join('')).toBe(
    Object.values(TEXTS).join('').replaceAll('assets.site', 'assets.desk').replace('  site:', '  desk:'),
  )
})

test('uses are told with their lines and steps', () => {
  const document = openDocument(new Map(Object.entries(TEXTS)))
  expect(usesOf(document, FOLDER).map(({ line, path }) => [line, path])).toEqual([
    [14, undefined],
    [20, 'bot.yaml:transactions.steps/1'],
    [21, 'bot.yaml:transactions.steps/2'],
  ])
})

test('what may mean it, and need not, is unsure', () => {
  expect(unsure(TEXTS)).toEqual([])
  const whole = TEXTS['bot.yaml'].replace('=scan.sha256', '=$lookup(inputs, "folder")')
  expect(unsure({ ...TEXTS, 'bot.yaml': whole })).toEqual(['bot.yaml:16'])
  const escaped = TEXTS['bot.yaml'].replace('=scan.sha256', '"=inputs.\\u0066older"')
  expect(unsure({ ...TEXTS, 'bot.yaml': escaped })).toEqual(['bot.yaml:16'])
  const shared = { ...TEXTS, 'elements.yaml': 'field: { textbox: =inputs.folder }\n' }
  expect(unsure(shared)).toEqual([])
  const click = '    - browser.click: field\n'
  const byBot = { ...shared, 'bot.yaml': TEXTS['bot.yaml'] + click }
  expect(changedBy(renameDeclaration(FOLDER, 'scans'), byBot)['elements.yaml']).toContain('inputs.scans')
  const bySubflow = { ...shared, 'subflows/sort.yaml': `${TEXTS['subflows/sort.yaml']}${click.slice(2)}` }
  expect(changedBy(renameDeclaration(FOLDER, 'scans'), bySubflow)).not.toHaveProperty('elements.yaml')
  expect(unsure({ ...bySubflow, 'bot.yaml': byBot['bot.yaml'] })).toEqual(['elements.yaml:1'])
  const broken = { ...TEXTS, 'subflows/sort.yaml': 'subflow: [sort\nsteps: =assets.site' }
  expect(unsure(broken, { file: 'bot.yaml', section: 'assets', name: 'site' })).toEqual([
    'subflows/sort.yaml:2',
  ])
})
