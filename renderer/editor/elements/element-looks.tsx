import { Text } from '@mantine/core'
import type { Fingerprint } from '../../../bots/elements/types.ts'
import { useTexts } from '../../language/index.ts'
import classes from './elements.module.css'
import { elementsTexts } from './texts.ts'

/** The fingerprint of an element as people can read it. */
export function ElementLooks({ fingerprint }: { readonly fingerprint: Fingerprint }) {
  const texts = useTexts(elementsTexts)
  const { box } = fingerprint
  const facts: readonly (readonly [keyof typeof texts.facts, string])[] = [
    ['tag', fingerprint.tag],
    ['role', fingerprint.role ?? ''],
    ['name', fingerprint.name ?? ''],
    ['text', fingerprint.text],
    ['attributes', joined(Object.entries(fingerprint.attributes).map(([name, value]) => `${name}=${value}`))],
    ['neighbours', joined(fingerprint.neighbours)],
    ['context', joined(fingerprint.context)],
    ['places', joined(fingerprint.places)],
    ['others', joined(fingerprint.others)],
    ['box', texts.box(...rounded(box.width, box.height, box.x, box.y))],
  ]
  return (
    <section aria-label={texts.looks}>
      <h2 className={classes.heading}>{texts.looks}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([fact, value]) => (
            <div key={fact} className={classes.fact}>
              <dt>{texts.facts[fact]}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      <Text size="xs" c="dimmed">
        {texts.looksHint}
      </Text>
    </section>
  )
}

function joined(texts: readonly string[] = []): string {
  return texts.join(' · ')
}

function rounded(...numbers: [number, number, number, number]): [number, number, number, number] {
  const [width, height, x, y] = numbers
  return [Math.round(width), Math.round(height), Math.round(x), Math.round(y)]
}
