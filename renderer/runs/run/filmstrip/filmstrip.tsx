import { ActionIcon, Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { ChevronLeft, ChevronRight, Images } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../language/index.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { shortProblem } from '../../../parts/problem-words.ts'
import classes from '../run.module.css'
import { runTexts } from '../texts.ts'
import { useEvidence } from '../use-evidence.ts'
import type { Frame } from './frames.ts'

interface FilmstripProps {
  readonly run: string
  readonly frames: readonly Frame[]
}

/** The way to go through the pictures of an item one by one. */
export function Filmstrip({ run, frames }: FilmstripProps) {
  const texts = useTexts(runTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Images size={13} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {texts.filmstrip(frames.length)}
      </Button>
      {isOpen && (
        <Dialog
          title={texts.filmstrip(frames.length)}
          size="min(1200px, 92vw)"
          onClose={() => setOpen(false)}
        >
          <Pages run={run} frames={frames} />
        </Dialog>
      )}
    </>
  )
}

function Pages({ run, frames }: FilmstripProps) {
  const texts = useTexts(runTexts)
  const [at, setAt] = useState(0)
  const last = frames.length - 1
  const go = (place: number) => setAt(Math.min(Math.max(place, 0), last))
  useHotkeys([
    ['ArrowLeft', () => go(at - 1)],
    ['ArrowRight', () => go(at + 1)],
    ['Home', () => go(0)],
    ['End', () => go(last)],
  ])
  const frame = frames[at]
  return (
    <>
      <div className={classes.filmstripBar}>
        <ActionIcon
          aria-label={texts.previous}
          title={texts.previous}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          <ChevronLeft size={16} />
        </ActionIcon>
        <span role="status">{texts.frame(at + 1, frames.length)}</span>
        <ActionIcon
          aria-label={texts.next}
          title={texts.next}
          disabled={at === last}
          onClick={() => go(at + 1)}
        >
          <ChevronRight size={16} />
        </ActionIcon>
      </div>
      {frame && <OneFrame key={frame.file} run={run} frame={frame} />}
    </>
  )
}

/** A picture, the step that it belongs to, and what the steps before it gave. */
function OneFrame({ run, frame: { file, what, of, gave } }: { readonly run: string; readonly frame: Frame }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const { address, isGone } = useEvidence(run, file)
  return (
    <figure className={classes.frame}>
      <figcaption>
        {texts[what]}: <b dir="auto">{of.sentence[language]}</b>
        {of.kind === 'healed' && <div>{texts.healed(of.element)}</div>}
        {of.kind === 'failure' && <div dir="auto">{shortProblem(of.error, language)}</div>}
        {gave.map(({ at, sentence, value }) => (
          <div key={at} dir="auto">
            {sentence[language]} <span className={classes.value}>{value}</span>
          </div>
        ))}
      </figcaption>
      {isGone ? texts.noPicture : <img className={classes.large} src={address} alt={texts[what]} />}
    </figure>
  )
}
