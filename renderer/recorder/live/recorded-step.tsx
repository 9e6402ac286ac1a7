import { ActionIcon } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { RecordedStep } from '../../../main/api/host/contract/recorder.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import classes from './live.module.css'
import { StepPicture } from './step-picture.tsx'
import { liveTexts } from './texts.ts'

interface StepRowProps {
  readonly recording: string
  readonly step: RecordedStep
  readonly number: number
  readonly canRemove: boolean
}

/** A step as a sentence, with its picture and a way to forget it. */
export const StepRow = memo(function StepRow({ recording, step, number, canRemove }: StepRowProps) {
  const texts = useTexts(liveTexts)
  const { id, sentence, effect, sent = [], hasPicture } = step
  const remove = useMutation(hostQuery.recorder.remove.mutationOptions())
  return (
    <li className={classes.step} data-effect={effect}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <StepPicture recording={recording} step={id} sentence={sentence} hasPicture={hasPicture} />
      <div className={classes.words}>
        <span className={classes.sentence} dir="auto">
          {sentence}
        </span>
        {effect === 'commit' && <span className={classes.commit}>{[texts.commit, ...sent].join(' · ')}</span>}
      </div>
      {canRemove && (
        <ActionIcon
          className={classes.remove ?? ''}
          aria-label={texts.remove(sentence)}
          title={texts.remove(sentence)}
          loading={remove.isPending}
          onClick={() => remove.mutate({ recording, step: id })}
        >
          <Trash2 size={15} />
        </ActionIcon>
      )}
    </li>
  )
})
