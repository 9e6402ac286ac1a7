import { defineTexts } from '../../language/index.ts'

export const yamlTexts = defineTexts(
  {
    files: 'Files of the bot',
    text: (file: string) => `Text of ${file}`,
    toList: 'Ctrl+Enter or Ctrl+click on a step goes to it in the list',
    types: { kind: 'step', field: '', needed: 'needed', element: 'element', subflow: 'subflow', choice: '' },
  },
  {
    files: 'Dateien des Bots',
    text: (file: string) => `Text von ${file}`,
    toList: 'Strg+Eingabe oder Strg+Klick auf einen Schritt führt zu ihm in der Liste',
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
