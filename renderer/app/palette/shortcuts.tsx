import { Kbd, Stack, Table, Title } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { paletteTexts } from './texts.ts'

/** Of a text without values in it. */
type Name = Exclude<keyof (typeof paletteTexts)['en'], 'open' | 'start' | 'rehearse'>

/** What each key does, by where it does so. */
const shortcuts: readonly (readonly [Name, readonly (readonly [Name, readonly string[]])[]])[] = [
  [
    'anywhere',
    [
      ['find', ['Ctrl K']],
      ['shortcuts', ['?']],
    ],
  ],
  [
    'editor',
    [
      ['add', ['Enter']],
      ['move', ['Alt ↑', 'Alt ↓', 'Alt ←', 'Alt →']],
      ['duplicate', ['Ctrl D']],
      ['off', ['Ctrl /']],
      ['clipboard', ['Ctrl C', 'Ctrl X', 'Ctrl V']],
      ['undo', ['Ctrl Z', 'Ctrl Shift Z']],
      ['search', ['Ctrl F']],
    ],
  ],
  [
    'debug',
    [
      ['go', ['F5', 'Shift F5']],
      ['over', ['F10', 'F11', 'Shift F11']],
      ['breakpoint', ['F9']],
      ['condition', ['Shift F9']],
    ],
  ],
  [
    'inbox',
    [
      ['answer', ['Enter']],
      ['between', ['Alt ↑', 'Alt ↓']],
      ['back', ['Escape']],
    ],
  ],
]

/** All keys of the studio in one place. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(paletteTexts)
  return (
    <Dialog title={texts.title} onClose={onClose} size="lg">
      <Stack gap="md">
        {shortcuts.map(([place, keys]) => (
          <section key={place}>
            <Title order={3}>{texts[place]}</Title>
            <Table>
              <Table.Tbody>
                {keys.map(([what, combinations]) => (
                  <Table.Tr key={what}>
                    <Table.Td>{texts[what]}</Table.Td>
                    <Table.Td ta="end">
                      {combinations.map((combination) => (
                        <Kbd key={combination} size="xs" ms={4}>
                          {combination}
                        </Kbd>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </Stack>
    </Dialog>
  )
}
