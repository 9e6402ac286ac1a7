import { Table, Text } from '@mantine/core'
import type { ReadingOfDocument } from '../../../main/api/host/contract/run-story.ts'
import { useTexts } from '../../language/index.ts'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

/** What was read from documents: each field, how sure that is, what spoke against it, and what a person made of it. */
export function Readings({ readings }: { readonly readings: readonly ReadingOfDocument[] }) {
  const texts = useTexts(runTexts)
  return (
    <section>
      <h3 className={classes.section}>{texts.readings}</h3>
      {readings.map(({ document, fields, doubts }) => (
        <div key={document}>
          <Text size="xs" c="dimmed" dir="auto">
            {document}
          </Text>
          <Table layout="fixed" verticalSpacing={3}>
            <Table.Tbody>
              {fields.map((field) => (
                <FieldRow key={field.name} field={field} />
              ))}
            </Table.Tbody>
          </Table>
          {doubts.map((doubt) => (
            <Text key={doubt} size="xs">
              {doubt}
            </Text>
          ))}
        </div>
      ))}
    </section>
  )
}

function FieldRow({ field }: { readonly field: ReadingOfDocument['fields'][number] }) {
  const texts = useTexts(runTexts)
  const { name, read, decided, doubt, confidence, reason } = field
  const isCorrected = decided !== undefined && decided !== read
  const why = [confidence !== undefined && texts.sure(Math.round(confidence * 100)), reason].filter(Boolean)
  return (
    <Table.Tr>
      <Table.Th w={130} fw={400} c="dimmed">
        {name}
      </Table.Th>
      <Table.Td>
        {isCorrected ? decided : read}
        {isCorrected && (
          <Text size="xs" c="dimmed">
            {texts.readAs} <s>{read}</s>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="xs" c="dimmed">
          {why.join(', ')}
        </Text>
        {doubt !== undefined && <Text size="xs">{doubt}</Text>}
      </Table.Td>
    </Table.Tr>
  )
}
