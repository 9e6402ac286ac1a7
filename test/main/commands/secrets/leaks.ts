import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyForm } from '../../../bots/secrets/forms.ts'

/** Where one of the secrets stands in any form: `journal.sqlite: json`. Empty when nothing leaked. */
export function leaks(folder: string, printed: string, secrets: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const places = files.map(({ parentPath, name }) => join(parentPath, name))
  return [
    ...places.flatMap((file) => formsIn(readFileSync(file), secrets).map((form) => `${file}: ${form}`)),
    ...places.flatMap((file) =>
      formsIn(Buffer.from(file), secrets).map((form) => `the name of ${file}: ${form}`),
    ),
    ...formsIn(Buffer.from(printed), secrets).map((form) => `output: ${form}`),
  ]
}

/** The forms of the secrets that the bytes hold. */
export function formsIn(bytes: Buffer, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) =>
    Object.entries(everyForm(secret))
      .filter(([, form]) => bytes.includes(form) || bytes.includes(Buffer.from(form, 'utf16le')))
      .map(([name]) => `${name} of ${secret.slice(0, 4)}…`),
  )
}
