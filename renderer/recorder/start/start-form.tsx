import { Button, Input, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Circle } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { RecordingKind } from '../../../main/api/host/contract/recorder.ts'
import { hostQuery } from '../../host/host.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { addressOf, lacksTable, noTable, tableGiven } from './start-draft.ts'
import { TableField } from './table-field.tsx'
import { startTexts } from './texts.ts'

const KINDS: readonly RecordingKind[] = ['browser', 'desktop', 'both']

interface StartFormProps {
  /** The address that stands there to begin with; empty for none. */
  readonly url: string
  readonly kind: RecordingKind
}

/** What is to be recorded, and how; then the recording begins. */
export function StartForm({ url, kind: first }: StartFormProps) {
  const texts = useTexts(startTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [kind, setKind] = useState<RecordingKind>(first)
  const [address, setAddress] = useState(url)
  const [name, setName] = useState('')
  const [isSecure, setSecure] = useState(false)
  const [table, setTable] = useState(noTable)
  const start = useMutation(
    hostQuery.recorder.start.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ recording }) => navigate({ to: '/recorder/$recording', params: { recording } }),
    }),
  )
  const hasBrowser = kind !== 'desktop'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate({
      ...{ kind, name, secure: isSecure, language, table: hasBrowser ? tableGiven(table) : undefined },
      ...(hasBrowser && { url: addressOf(address) }),
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={520}>
        <Input.Wrapper
          label={texts.kind}
          description={texts.kindHints[kind]}
          inputWrapperOrder={['label', 'input', 'description']}
          size="xs"
        >
          <SegmentedControl<RecordingKind>
            fullWidth
            aria-label={texts.kind}
            value={kind}
            data={KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
            onChange={setKind}
          />
        </Input.Wrapper>
        {hasBrowser && (
          <TextInput
            label={texts.address}
            description={texts.addressHint}
            placeholder="https://"
            inputMode="url"
            spellCheck={false}
            autoFocus
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        )}
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          maxLength={200}
          dir="auto"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {hasBrowser && <TableField draft={table} onChange={setTable} />}
        <Switch
          label={texts.secure}
          description={texts.secureHint}
          checked={isSecure}
          onChange={({ currentTarget }) => setSecure(currentTarget.checked)}
        />
        {start.error && <ProblemNotice error={start.error} />}
        <div>
          <Button
            type="submit"
            leftSection={<Circle size={12} fill="currentColor" aria-hidden />}
            loading={start.isPending}
            disabled={hasBrowser && (address.trim() === '' || lacksTable(table))}
          >
            {texts.start}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
