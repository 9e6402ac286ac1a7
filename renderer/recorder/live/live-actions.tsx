import { ActionIcon, Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Pause, Play, Undo2 } from 'lucide-react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { DiscardButton } from './discard-button.tsx'
import { HandBackButton } from './hand-back-button.tsx'
import { PickMenu } from './pick-menu.tsx'
import { RecoverButton } from './recover-button.tsx'
import { liveTexts } from './texts.ts'

/** What can be done with a recording that goes on. */
export function LiveActions({
  state: { id: recording, phase, kind, steps, item },
}: {
  readonly state: RecordingState
}) {
  const texts = useTexts(liveTexts)
  const navigate = useNavigate()
  const pause = useMutation(hostQuery.recorder.pause.mutationOptions())
  const resume = useMutation(hostQuery.recorder.resume.mutationOptions())
  const undo = useMutation(hostQuery.recorder.undo.mutationOptions())
  const canUndo = (phase === 'recording' || phase === 'paused') && steps.length > 0
  const turn = () => {
    if (phase === 'recording') pause.mutate({ recording })
    if (phase === 'paused') resume.mutate({ recording })
  }
  const undoLast = () => {
    if (canUndo) undo.mutate({ recording })
  }
  useHotkeys([
    ['mod+P', turn],
    ['mod+Z', undoLast],
  ])
  return (
    <>
      <ActionIcon
        aria-label={texts.undo}
        title={`${texts.undo} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undoLast}
      >
        <Undo2 size={16} />
      </ActionIcon>
      {(phase === 'recording' || phase === 'paused') && (
        <Button
          variant="default"
          title="Ctrl+P"
          leftSection={phase === 'paused' ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
          loading={pause.isPending || resume.isPending}
          onClick={turn}
        >
          {phase === 'paused' ? texts.resume : texts.pause}
        </Button>
      )}
      {kind !== 'desktop' && (
        <PickMenu recording={recording} disabled={phase !== 'recording' && phase !== 'paused'} />
      )}
      <DiscardButton recording={recording} onDiscarded={() => void navigate({ to: '/recorder' })} />
      {phase === 'broken' ? (
        <RecoverButton recording={recording} variant="filled" />
      ) : item && !item.isDone ? (
        <HandBackButton recording={recording} disabled={phase === 'picking' || steps.length === 0} />
      ) : (
        <Button
          disabled={phase === 'picking' || steps.length === 0}
          onClick={() => void navigate({ to: '/recorder/$recording/review', params: { recording } })}
        >
          {texts.finish}
        </Button>
      )}
    </>
  )
}
