import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTexts } from '../../language/index.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { replaceText } from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { yamlExtensions } from './extensions.ts'
import { yamlTexts } from './texts.ts'
import classes from './yaml.module.css'

/** Milliseconds without a key before what was typed becomes the bot. */
const TYPING_PAUSE = 120

/** The text of one file. */
export function FileText({ file, text }: { readonly file: string; readonly text: string }) {
  const texts = useTexts(yamlTexts)
  const store = useEditorStore()
  const extensions = useMemo(() => yamlExtensions(store, file), [store, file])
  const typed = useTyped((next) => store.change(replaceText(file, next), `text of ${file}`))
  return (
    <div className={classes.text}>
      <CodeField label={texts.text(file)} value={text} onChange={typed} extensions={extensions} />
    </div>
  )
}

/** Hands over what was typed after a pause, and at the latest when the text is left. */
function useTyped(take: (text: string) => void): (text: string) => void {
  const given = useEffectEvent(take)
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string }>(undefined)
  const hand = useEffectEvent(() => {
    const { current } = waiting
    waiting.current = undefined
    if (current === undefined) return
    clearTimeout(current.timer)
    given(current.text)
  })
  useEffect(() => () => hand(), [])
  return useMemo(
    () => (text: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { text, timer: setTimeout(() => hand(), TYPING_PAUSE) }
    },
    [],
  )
}
