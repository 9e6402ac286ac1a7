import { ActionIcon, Tooltip } from '@mantine/core'
import { ChevronRight, CircleAlert, StickyNote, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../language/index.ts'
import { effectOf, type StepNode, valuesOf } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts } from '../texts.ts'
import { iconOf } from './family.ts'
import { sentenceOf } from './sentences.ts'
import classes from './steps.module.css'

interface StepLineProps {
  readonly step: StepNode
  readonly titles: ReadonlyMap<string, string>
  readonly problem: BotProblem | undefined
}

/** What a row says of its step: what it does, under which condition, whether it is a point of no return. */
export function StepLine({ step, titles, problem }: StepLineProps) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const { fields } = valuesOf(step)
  const Icon = iconOf(step.kind)
  const isOff = fields.off === true
  const pieces = sentenceOf(step, language, (ref) => titles.get(ref) ?? ref)
  return (
    <span className={classes.line} data-off={isOff || undefined}>
      <Icon size={15} className={classes.icon ?? ''} aria-hidden />
      <span className={classes.sentence} title={pieces.map(({ text }) => text).join('')} dir="auto">
        {pieces.map(({ text, isValue }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name
          <Piece key={at} text={text} isValue={isValue} />
        ))}
      </span>
      {typeof fields.when === 'string' && <Tag>{texts.when(fields.when.replace(/^=/, '').trim())}</Tag>}
      {typeof fields.save === 'string' && <Tag>→ {fields.save}</Tag>}
      {isOff && <Tag>{texts.isOff}</Tag>}
      {effectOf(step) === 'commit' && <span className={classes.commit}>{texts.commit}</span>}
      {typeof fields.note === 'string' && (
        <span className={classes.note} dir="auto">
          <StickyNote size={12} aria-hidden /> {fields.note}
        </span>
      )}
      {problem && <ProblemMark problem={problem} />}
    </span>
  )
}

function Piece({ text, isValue }: { readonly text: string; readonly isValue: boolean }) {
  return isValue ? <b dir="auto">{text}</b> : text
}

function Tag({ children }: { readonly children: ReactNode }) {
  return <code className={classes.tag}>{children}</code>
}

function ProblemMark({ problem: { severity, message } }: { readonly problem: BotProblem }) {
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert
  return (
    <Tooltip label={message} multiline maw={420}>
      <span className={classes.mark} data-severity={severity}>
        <Icon size={15} role="img" aria-label={message} />
      </span>
    </Tooltip>
  )
}

/** Opens or closes what is inside a container. */
export function Chevron({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const texts = useTexts(editorTexts)
  return (
    <ActionIcon
      size={18}
      tabIndex={-1}
      className={classes.chevron ?? ''}
      data-open={isOpen || undefined}
      aria-label={isOpen ? texts.close : texts.open}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <ChevronRight size={14} aria-hidden />
    </ActionIcon>
  )
}
