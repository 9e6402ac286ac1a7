import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Families of our own, so that a scan looks the same on a machine with few fonts. */
const families = { 'Open Sans': 'open-sans', Lora: 'lora', 'Courier Prime': 'courier-prime' } as const
export type Family = keyof typeof families

let faces: string | undefined

/** Style rules that carry the fonts of the families inside them. */
export function fontFaces(): string {
  faces ??= Object.entries(families)
    .flatMap(([family, pack]) => [400, 700].map((weight) => face(family, pack, weight)))
    .join('\n')
  return faces
}

function face(family: string, pack: string, weight: number): string {
  const file = import.meta.resolve(`@fontsource/${pack}/files/${pack}-latin-${weight}-normal.woff2`)
  const data = readFileSync(fileURLToPath(file)).toString('base64')
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`
}
