import { defineTexts } from '../../../language/index.ts'

/** What is wrong with a formula; `near` is a name that may be meant. */
export const checkTexts = defineTexts(
  {
    noName: (name: string, near?: string) => `Nothing is known by the name "${name}"${meant(near)}`,
    noField: (name: string, field: string, near?: string) =>
      `"${name}" has no field "${field}"${meant(near)}`,
  },
  {
    noName: (name, near) => `Unter dem Namen „${name}“ ist nichts bekannt${gemeint(near)}`,
    noField: (name, field, near) => `„${name}“ hat kein Feld „${field}“${gemeint(near)}`,
  },
)

function meant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean "${near}"?`
}

function gemeint(near: string | undefined): string {
  return near === undefined ? '' : `; meinten Sie „${near}“?`
}
