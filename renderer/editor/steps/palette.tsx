import { Combobox, ScrollArea, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { catalogue } from '../../../bots/steps/index.ts'
import { sentence } from '../../../bots/steps/sentence.ts'
import { type Language, useLanguage, useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { editorTexts } from '../texts.ts'
import { familyOf, iconOf } from './family.ts'
import classes from './steps.module.css'

interface PaletteProps {
  readonly onChoose: (kind: string) => void
  readonly onClose: () => void
}

/** A kind of step as it is offered. */
interface Offer {
  readonly kind: string
  /** What it does, with gaps for what is not known yet. */
  readonly words: string
  /** What it is found by. */
  readonly searched: string
}

/** Asks which step to add: all kinds by family, found by what they do. */
export function StepPalette({ onChoose, onClose }: PaletteProps) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const combobox = useCombobox({ opened: true })
  const chooseFirst = useEffectEvent(() => {
    if (query !== '') combobox.selectFirstOption()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, other options
  useEffect(() => chooseFirst(), [query])
  const families = useMemo(() => familiesOf(offers(language), query), [language, query])
  return (
    <Dialog title={texts.palette.title} size="lg" onClose={onClose}>
      <Combobox store={combobox} onOptionSubmit={onChoose}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            value={query}
            placeholder={texts.palette.find}
            aria-label={texts.palette.find}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah={420} mt="xs" viewportProps={{ tabIndex: -1 }}>
          <Combobox.Options aria-label={texts.palette.title}>
            {families.length === 0 && <Combobox.Empty>{texts.palette.none}</Combobox.Empty>}
            {families.map(([family, kinds]) => (
              <Combobox.Group key={family} label={texts.families[family] ?? family}>
                {kinds.map((offer) => (
                  <Option key={offer.kind} offer={offer} />
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox>
    </Dialog>
  )
}

function Option({ offer: { kind, words } }: { readonly offer: Offer }) {
  const Icon = iconOf(kind)
  return (
    <Combobox.Option value={kind} className={classes.kind ?? ''}>
      <Icon size={15} className={classes.icon ?? ''} aria-hidden />
      <span>{words}</span>
      <code>{kind}</code>
    </Combobox.Option>
  )
}

function offers(language: Language): Offer[] {
  return catalogue.map(({ kind, summary }) => {
    const words = sentence({ kind, params: {} }, language)
    return { kind, words, searched: `${words} ${kind} ${summary}`.toLocaleLowerCase(language) }
  })
}

/** Those that hold each word, by family in the order of the catalogue. */
function familiesOf(all: readonly Offer[], query: string): [string, Offer[]][] {
  const words = query.toLocaleLowerCase().split(/\s+/)
  const found = all.filter(({ searched }) => words.every((word) => searched.includes(word)))
  return [...Map.groupBy(found, ({ kind }) => familyOf(kind))]
}
