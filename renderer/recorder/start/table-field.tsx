import { FileInput, Input, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import type { TableDraft } from './start-draft.ts'
import { startTexts } from './texts.ts'

interface TableFieldProps {
  readonly draft: TableDraft
  readonly onChange: (draft: TableDraft) => void
}

/** A table for the bot: from a file, or pasted. */
export function TableField({ draft, onChange }: TableFieldProps) {
  const texts = useTexts(startTexts)
  const ways = [
    { value: 'none', label: texts.noTable },
    { value: 'file', label: texts.tableFile },
    { value: 'text', label: texts.tableText },
  ] as const
  return (
    <Input.Wrapper label={texts.table} description={texts.tableHint} size="xs">
      <Stack gap="xs" mt={4} align="stretch">
        <SegmentedControl<TableDraft['from']>
          aria-label={texts.table}
          value={draft.from}
          data={[...ways]}
          onChange={(from) => onChange({ ...draft, from })}
        />
        {draft.from === 'file' && (
          <FileInput
            size="xs"
            label={texts.file}
            placeholder={texts.chooseFile}
            accept=".csv,.tsv,.txt,.xlsx"
            leftSection={<FileSpreadsheet size={14} aria-hidden />}
            value={draft.file}
            onChange={(file) => onChange({ ...draft, file })}
          />
        )}
        {draft.from === 'text' && (
          <Textarea
            label={texts.text}
            value={draft.text}
            minRows={3}
            maxRows={8}
            autosize
            dir="auto"
            onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
          />
        )}
      </Stack>
    </Input.Wrapper>
  )
}
