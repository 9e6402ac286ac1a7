import { type ImportedRecording, importRecording } from '../../../bots/exchange/index.ts'

/** The bot of a recording that is given as plain data. */
export function importedJson(recording: unknown): ImportedRecording {
  return importRecording(JSON.stringify(recording, null, 2), { file: 'recording.json', folder: '/imported' })
}

/** The bot of a script for Playwright that does this with a page. */
export function importedScript(...lines: string[]): ImportedRecording {
  const body = lines.map((line) => `  ${line}`).join('\n')
  const script = `import { test, expect } from '@playwright/test'\ntest('t', async ({ page, context }) => {\n${body}\n})\n`
  return importRecording(script, { file: 't.spec.ts', folder: '/imported' })
}
