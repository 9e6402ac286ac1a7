import { useTexts } from '../../language/index.ts'
import { Scrolled } from '../../parts/scrolled.tsx'
import { isHeadReadable } from '../document/index.ts'
import { useEditorState } from '../use-editor.ts'
import { BrowserFields } from './browser-fields.tsx'
import { DeclarationSection } from './declaration-section.tsx'
import { sectionsOf } from './fields.ts'
import { FileFields } from './file-fields.tsx'
import classes from './head.module.css'
import { ItemSection } from './item-fields.tsx'
import { ResultField } from './result-field.tsx'
import { headTexts } from './texts.ts'
import { Unreadable } from './unreadable.tsx'
import { useHeadProblems } from './use-head-problems.ts'

/** What a file says beside its steps: what it is called, what it is given, what its pages need. */
export function HeadView() {
  const texts = useTexts(headTexts)
  // The file of elements, which the view of the YAML may have left chosen, has no head.
  const file = useEditorState(({ file, document }) => (document.files.has(file) ? file : 'bot.yaml'))
  const isReadable = useEditorState(({ document }) => isHeadReadable(document, file))
  const { all: problems } = useHeadProblems(file)
  return (
    <section className={classes.view} aria-label={texts.view}>
      <Scrolled className={classes.scroll}>
        {/* Another file gets fields of its own: nothing that was half typed goes over. */}
        <div key={file} className={classes.page}>
          {isReadable ? <Sections file={file} /> : <Unreadable file={file} problems={problems} />}
        </div>
      </Scrolled>
    </section>
  )
}

function Sections({ file }: { readonly file: string }) {
  return (
    <>
      <FileFields file={file} />
      {sectionsOf(file).map((section) => (
        <DeclarationSection key={section} file={file} section={section} />
      ))}
      {file === 'bot.yaml' ? (
        <>
          <ItemSection />
          <BrowserFields />
        </>
      ) : (
        <ResultField file={file} />
      )}
    </>
  )
}
