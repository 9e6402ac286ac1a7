import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AuthoredElement } from '../../../../bots/format/index.ts'
import { useDebug } from '../../../debug/use-debug.ts'
import { useTexts } from '../../../language/index.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { partTexts } from '../../../parts/texts.ts'
import { useEditorState } from '../../use-editor.ts'
import type { ElementUse } from '../uses.ts'
import { firstAddress, surfaceOf } from './place.ts'
import { trialTexts } from './texts.ts'
import { TrialResult } from './trial-result.tsx'
import { useTrial } from './use-trial.ts'

interface TrialDialogProps {
  readonly element: AuthoredElement
  readonly uses: readonly ElementUse[]
  readonly onSave: () => Promise<void>
  readonly onClose: () => void
}

/** Says where an element is to be tried, and shows what came of it. */
export function TrialDialog({ element, uses, onSave, onClose }: TrialDialogProps) {
  const texts = useTexts(trialTexts)
  const written = useEditorState((state) => state.document)
  const run = useDebug((view) => (view.state === 'stopped' ? view.run : undefined))
  const [address, setAddress] = useState(() => firstAddress(written))
  const { trial, cancel } = useTrial(element.ref, onSave)
  const on = surfaceOf(element, uses)
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (run !== undefined) trial.mutate({ place: 'run', run, on })
    else trial.mutate(on === 'desktop' ? { place: 'desktop' } : { place: 'page', address })
  }
  const needsAddress = run === undefined && on === 'page'
  return (
    <Dialog title={texts.title(element.ref)} onClose={onClose} size="xl">
      <Stack>
        <form onSubmit={begin}>
          <Stack gap="xs">
            {needsAddress ? (
              <TextInput
                label={texts.address}
                description={texts.addressHint}
                value={address}
                spellCheck={false}
                data-autofocus
                onChange={({ currentTarget }) => setAddress(currentTarget.value)}
              />
            ) : (
              <Text size="sm">{run === undefined ? texts.onDesktop : texts.inRun}</Text>
            )}
            <Group gap="xs">
              <Button type="submit" disabled={trial.isPending || (needsAddress && address.trim() === '')}>
                {trial.data || trial.error ? texts.again : texts.go}
              </Button>
              {trial.isPending && <UnderWay onCancel={cancel} />}
            </Group>
          </Stack>
        </form>
        {trial.error && <ProblemNotice error={trial.error} />}
        {trial.data && <TrialResult element={element} sight={trial.data} />}
      </Stack>
    </Dialog>
  )
}

function UnderWay({ onCancel }: { readonly onCancel: () => void }) {
  const texts = useTexts(trialTexts)
  const { cancel } = useTexts(partTexts)
  return (
    <>
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Loader size="xs" aria-hidden />
      <Text size="sm" c="dimmed" role="status">
        {texts.looking}
      </Text>
    </>
  )
}
