import type { ElementDescription } from '../elements/types.ts'
import { type Formula, isFormula } from '../format/formula/index.ts'
import type { AuthoredElement } from '../format/model.ts'

/** Works out a formula of an element; `name` says where in it: `within.by.css`. */
type Work = (formula: Formula, name: string) => Promise<unknown>

/** An element as it is meant once the formulas in it are worked out; throws what `work` throws. */
export async function describe(authored: AuthoredElement, work: Work): Promise<ElementDescription> {
  const { ref, role, further, fingerprint } = authored
  const text = async (value: unknown, name: string) => (isFormula(value) ? work(value, name) : value)
  const texts = (values: object) => workedTexts(values, text)
  const inner = (part: string): Work => {
    return (formula, name) => work(formula, `${part}.${name}`)
  }
  return {
    ref,
    role,
    further,
    fingerprint,
    name: authored.name === undefined ? undefined : String(await text(authored.name, 'name')),
    by: authored.by && (await texts(authored.by)),
    nth: authored.nth === undefined ? undefined : Number(await text(authored.nth, 'nth')),
    within: authored.within && (await describe(authored.within, inner('within'))),
    frame: authored.frame && (await describe(authored.frame, inner('frame'))),
    window: authored.window && (await texts(authored.window)),
  }
}

async function workedTexts(
  values: object,
  work: (value: unknown, name: string) => Promise<unknown>,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) texts[name] = String(await work(value, name))
  return texts
}
