import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { DotBadge, type Tone } from '../../parts/dot-badge.tsx'
import classes from './live.module.css'
import { liveTexts } from './texts.ts'

const TONES: Readonly<Record<RecordingState['phase'], Tone>> = {
  recording: 'bad',
  paused: 'warn',
  picking: 'busy',
  ended: 'off',
  broken: 'off',
}

/** How it stands with the recording, and what the person can do in its window now. */
export function LiveStrip({ state }: { readonly state: RecordingState }) {
  const texts = useTexts(liveTexts)
  const { id: recording, kind, phase, picking, secure, table, troubles } = state
  const hint = phase === 'recording' ? texts.working[kind] : texts.hints[phase]
  const stop = useMutation(hostQuery.recorder.stopPicking.mutationOptions())
  return (
    <>
      <div className={classes.strip} data-phase={phase} role="status">
        <DotBadge tone={TONES[phase]}>{texts.phases[phase]}</DotBadge>
        <span>{picking ? texts.picking[picking.purpose] : hint}</span>
        {picking && (
          <Button variant="default" size="compact-xs" onClick={() => stop.mutate({ recording })}>
            {texts.stopPicking}
          </Button>
        )}
        {secure && (
          <span className={classes.aside}>
            <ShieldCheck size={13} aria-hidden /> {texts.secure}
          </span>
        )}
        {table && (
          <span className={classes.aside}>
            {table.headings.join(', ')} · {texts.rows(table.rows)}
          </span>
        )}
      </div>
      {troubles.length > 0 && (
        <div className={classes.troubles} role="alert">
          {texts.troubles}: {troubles.at(-1)}
        </div>
      )}
    </>
  )
}
