import { Button, Text, TextInput, Tooltip } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { AuthoredElement } from '../../../bots/format/index.ts'
import { IDENTIFIER } from '../../../bots/format/read/names.ts'
import { useTexts } from '../../language/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { removeElement, renameElement } from './edits.ts'
import { ElementImage, imageOf } from './element-image.tsx'
import { ElementLooks } from './element-looks.tsx'
import { ElementUses } from './element-uses.tsx'
import classes from './elements.module.css'
import { elementsTexts } from './texts.ts'
import { TryElement } from './trial/try-element.tsx'
import type { ElementUse } from './uses.ts'
import { elementText } from './words.ts'

interface ElementDetailProps {
  readonly element: AuthoredElement
  readonly elements: ReadonlyMap<string, AuthoredElement>
  readonly uses: readonly ElementUse[]
  /** Writes what was edited: what is tried is what stands on disk. */
  readonly onSave: () => Promise<void>
}

/** One element in full: its name, how it is found, what it looked like, where it is used. */
export function ElementDetail({ element, elements, uses, onSave }: ElementDetailProps) {
  const texts = useTexts(elementsTexts)
  const image = imageOf(element)
  return (
    <>
      <Rename from={element.ref} elements={elements} />
      {image !== undefined && <ElementImage name={image} />}
      <Selectors element={element} />
      <TryElement element={element} uses={uses} onSave={onSave} />
      <section aria-label={texts.where}>
        <h2 className={classes.heading}>{texts.where}</h2>
        <ElementUses uses={uses} />
      </section>
      {element.fingerprint && <ElementLooks fingerprint={element.fingerprint} />}
      <Remove element={element} elements={elements} isUsed={uses.length > 0} />
    </>
  )
}

function Rename({
  from,
  elements,
}: {
  readonly from: string
  readonly elements: ReadonlyMap<string, AuthoredElement>
}) {
  const texts = useTexts(elementsTexts)
  const store = useEditorStore()
  const [name, setName] = useState(from)
  const isWellFormed = name.split('.').every((part) => IDENTIFIER.test(part))
  const isTaken = name !== from && isInTheWay(name, from, elements)
  const error = !isWellFormed ? texts.badName : isTaken ? texts.taken : undefined
  const give = () => {
    if (name === from || error !== undefined) return
    store.change(renameElement(from, name))
    store.set({ element: name })
  }
  return (
    <TextInput
      label={texts.rename}
      description={texts.renameHint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={error}
      value={name}
      spellCheck={false}
      onChange={({ target }) => setName(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && give()}
      onBlur={give}
    />
  )
}

/** True where the name is another element's, or a group, or would stand inside another element. */
function isInTheWay(name: string, from: string, elements: ReadonlyMap<string, AuthoredElement>): boolean {
  return [...elements.keys()].some(
    (other) =>
      other !== from && (other === name || other.startsWith(`${name}.`) || name.startsWith(`${other}.`)),
  )
}

function Selectors({ element }: { readonly element: AuthoredElement }) {
  const texts = useTexts(elementsTexts)
  const { further = [], within, frame } = element
  return (
    <section aria-label={texts.found}>
      <h2 className={classes.heading}>{texts.found}</h2>
      <ol className={classes.selectors}>
        <li>
          <code dir="auto">{elementText(element)}</code>
          <Text span size="xs" c="dimmed">
            {texts.first}
          </Text>
        </li>
        {further.map((selector, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two selectors may say the same, their places never do
          <li key={index}>
            <code dir="auto">{elementText(selector)}</code>
            <Text span size="xs" c="dimmed">
              {texts.further}
            </Text>
          </li>
        ))}
      </ol>
      {further.length > 0 && (
        <Text size="xs" c="dimmed">
          {texts.foundHint}
        </Text>
      )}
      {within && <Place label={texts.within} element={within} />}
      {frame && <Place label={texts.frame} element={frame} />}
    </section>
  )
}

/** What an element stands in, with the way to it where it has a name of its own. */
function Place({ label, element }: { readonly label: string; readonly element: AuthoredElement }) {
  const store = useEditorStore()
  const isNamed = !element.ref.includes(' ')
  return (
    <Text size="sm" mt={6}>
      {label}{' '}
      {isNamed ? (
        <Button variant="subtle" size="compact-xs" onClick={() => store.set({ element: element.ref })}>
          {element.ref}
        </Button>
      ) : (
        <code dir="auto">{elementText(element)}</code>
      )}
    </Text>
  )
}

function Remove({
  element,
  elements,
  isUsed,
}: Omit<ElementDetailProps, 'uses' | 'onSave'> & { readonly isUsed: boolean }) {
  const texts = useTexts(elementsTexts)
  const store = useEditorStore()
  const holds = [...elements.values()].some(({ within, frame }) => within === element || frame === element)
  const reason = isUsed ? texts.inUse : holds ? texts.inWithin : undefined
  return (
    <Tooltip label={reason} disabled={reason === undefined} multiline maw={280}>
      <Button
        variant="default"
        className={classes.remove ?? ''}
        leftSection={<Trash2 size={14} aria-hidden />}
        // Not `disabled`, so that the reason can be read by keyboard too.
        aria-disabled={reason !== undefined}
        {...(reason !== undefined && { 'data-disabled': true })}
        onClick={() => reason === undefined && store.change(removeElement(element.ref))}
      >
        {texts.remove}
      </Button>
    </Tooltip>
  )
}
