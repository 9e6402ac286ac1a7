import { Button, Group, Tooltip } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { OctagonX, Play, RotateCcw, Square } from 'lucide-react'
import { useState } from 'react'
import { StartDialog } from '../../bots/start/start-dialog.tsx'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import type { FollowedRun } from './followed.ts'
import { runTexts } from './texts.ts'

interface RunActionsProps {
  readonly followed: FollowedRun
  /** Something was changed about the run. */
  readonly onChange: () => void
}

/** What can be done with a run as it stands: end it, go on with it, or do it once more. */
export function RunActions({ followed, onChange }: RunActionsProps) {
  const { run, isOurs } = followed
  if (run.state === 'running') return isOurs ? <EndButtons run={run.id} /> : null
  return <AgainButtons run={run} onChange={onChange} />
}

function EndButtons({ run }: { readonly run: string }) {
  const texts = useTexts(runTexts)
  const stop = useMutation(hostQuery.runs.stop.mutationOptions())
  const kill = useMutation(hostQuery.runs.kill.mutationOptions())
  return (
    <Group gap="xs" wrap="nowrap">
      {stop.isSuccess && <span role="status">{texts.stopping}</span>}
      <Tooltip label={texts.stopHint}>
        <Button
          variant="default"
          leftSection={<Square size={13} aria-hidden />}
          disabled={stop.isSuccess}
          onClick={() => stop.mutate({ run })}
        >
          {texts.stop}
        </Button>
      </Tooltip>
      <Tooltip label={texts.killHint} multiline w={260}>
        <Button
          variant="default"
          c="var(--mantine-color-error)"
          leftSection={<OctagonX size={14} aria-hidden />}
          loading={kill.isPending}
          onClick={() => kill.mutate({ run })}
        >
          {texts.kill}
        </Button>
      </Tooltip>
    </Group>
  )
}

function AgainButtons({
  run,
  onChange,
}: {
  readonly run: FollowedRun['run']
  readonly onChange: () => void
}) {
  const texts = useTexts(runTexts)
  const [isStarting, setStarting] = useState(false)
  const resume = useMutation(hostQuery.runs.resume.mutationOptions({ onSuccess: onChange }))
  const canResume = !run.rehearsal && run.state !== 'done'
  return (
    <Group gap="xs" wrap="nowrap">
      <Button component={Link} to={`/bots/${run.bot}` as string} variant="subtle">
        {texts.toBot}
      </Button>
      <Button
        variant="default"
        leftSection={<RotateCcw size={13} aria-hidden />}
        onClick={() => setStarting(true)}
      >
        {texts.again}
      </Button>
      {canResume && (
        <Tooltip label={texts.resumeHint}>
          <Button
            leftSection={<Play size={13} aria-hidden />}
            loading={resume.isPending}
            onClick={() => resume.mutate({ run: run.id })}
          >
            {texts.resume}
          </Button>
        </Tooltip>
      )}
      {isStarting && (
        <StartDialog bot={{ id: run.bot, title: run.title }} onClose={() => setStarting(false)} />
      )}
    </Group>
  )
}
