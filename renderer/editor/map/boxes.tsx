import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { useLanguage, useTexts } from '../../language/index.ts'
import { effectOf, elementTitles, type StepNode, valuesOf } from '../document/index.ts'
import { iconOf } from '../steps/family.ts'
import { sentenceOf } from '../steps/sentences.ts'
import { editorTexts, listTitle } from '../texts.ts'
import { useEditorState } from '../use-editor.ts'
import { BOX } from './flow-chart.ts'
import classes from './map.module.css'

export type StepBoxNode = Node<{ readonly step: StepNode }, 'step'>
export type ListBoxNode = Node<{ readonly name: string }, 'list'>

/** A step as its sentence. */
export function StepBox({ data: { step }, selected }: NodeProps<StepBoxNode>) {
  const language = useLanguage()
  const titles = useEditorState((state) => elementTitles(state.document))
  const Icon = iconOf(step.kind)
  const parts = sentenceOf(step, language, (ref) => titles.get(ref) ?? ref)
  return (
    <div
      className={classes.step}
      style={{ width: BOX.width, height: BOX.height }}
      data-selected={selected || undefined}
      data-off={valuesOf(step).fields.off === true || undefined}
      data-commit={effectOf(step) === 'commit' || undefined}
    >
      <Ends />
      <Icon size={15} aria-hidden className={classes.icon} />
      <span className={classes.sentence} dir="auto">
        {parts.map(({ text }) => text).join('')}
      </span>
    </div>
  )
}

/** The name of a list above its first step. */
export function ListBox({ data: { name } }: NodeProps<ListBoxNode>) {
  const texts = useTexts(editorTexts)
  return (
    <div className={classes.list} style={{ width: BOX.width, height: BOX.height }}>
      <Ends />
      <span dir="auto">{listTitle(texts, name)}</span>
    </div>
  )
}

function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Top} className={classes.end ?? ''} isConnectable={false} />
      <Handle type="source" position={Position.Bottom} className={classes.end ?? ''} isConnectable={false} />
    </>
  )
}
