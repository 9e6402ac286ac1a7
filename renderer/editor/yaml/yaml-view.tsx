import { Tabs } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { FileText } from './file-text.tsx'
import { yamlTexts } from './texts.ts'
import classes from './yaml.module.css'

/** The files of the bot as text, one at a time: what is typed is the bot at once, and what is done elsewhere appears. */
export function YamlView() {
  const texts = useTexts(yamlTexts)
  const store = useEditorStore()
  const file = useEditorState((state) => state.file)
  const document = useEditorState((state) => state.document)
  return (
    <Tabs
      className={classes.view ?? ''}
      value={file}
      onChange={(next) => next !== null && store.showFile(next)}
      keepMounted={false}
    >
      <div className={classes.head}>
        <Tabs.List aria-label={texts.files} className={classes.tabs ?? ''}>
          {[...document.texts.keys()].sort(byRank).map((name) => (
            <Tabs.Tab key={name} value={name} dir="auto">
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <span className={classes.hint}>{texts.toList}</span>
      </div>
      {[...document.texts].map(([name, text]) => (
        <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
          {name === file && <FileText key={name} file={name} text={text} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

const FIRST = ['bot.yaml', 'elements.yaml']

/** The bot itself, its elements, its subflows, and what machines write last. */
function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || a.localeCompare(b)
}

function rankOf(file: string): number {
  const place = FIRST.indexOf(file)
  if (place >= 0) return place
  return file.endsWith('.lock') ? FIRST.length + 1 : FIRST.length
}
