import { defineTexts } from '../../language/index.ts'

export const yamlTexts = defineTexts(
  {
    files: 'Files of the bot',
    text: (file: string) => `Text of ${file}`,
    toList: 'Ctrl+click a step: to the list',
    types: { kind: 'step', field: '', needed: 'needed', element: 'element', subflow: 'subflow', choice: '' },
  },
  {
    files: 'Dateien des Bots',
    text: (file: string) => `Text von ${file}`,
    toList: 'Strg+Klick auf einen Schritt: zur Liste',
    types: {
      kind: 'Schritt',
      field: '',
      needed: 'nötig',
      element: 'Element',
      subflow: 'Unterablauf',
      choice: '',
    },
  },
)
