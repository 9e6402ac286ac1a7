import { expect, it } from 'vitest'
import { fieldPlaces } from '../../../../bots/format/formula/index.ts'

const FOLDER = { name: 'inputs', field: 'folder' }

function marked(formula: string): string | undefined {
  const places = fieldPlaces(formula, FOLDER)
  return places?.toReversed().reduce((text, place) => `${text.slice(0, place)}|${text.slice(place)}`, formula)
}

it.each([
  ['=inputs.folder', '=inputs.|folder'],
  ['= inputs . folder & folder', '= inputs . |folder & folder'],
  ['=$files(inputs.folder, "inputs.folder")', '=$files(inputs.|folder, "inputs.folder")'],
  ['=inputs.`folder` & inputs."folder".path', '=inputs.`|folder` & inputs."|folder".path'],
  ['=lines[inputs.folder = $$.inputs.folder]', '=lines[inputs.folder = $$.inputs.|folder]'],
  ['=inputs.other.folder + folder.folder', '=inputs.other.folder + folder.folder'],
])('%s reads the field at %s', (formula, expected) => {
  expect(marked(formula)).toBe(expected)
})

it.each(['=inputs', '=$lookup(inputs, "folder")', '=inputs.(folder)', '=inputs.*', '=inputs.folder +'])(
  'of %s nothing is sure',
  (formula) => {
    expect(marked(formula)).toBeUndefined()
  },
)

it('a broken formula without the word has no place', () => {
  expect(fieldPlaces('=1 +', FOLDER)).toEqual([])
})
