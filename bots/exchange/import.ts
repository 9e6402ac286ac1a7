import { BotError, BotErrors } from '../errors/index.ts'
import { importChrome } from './chrome/import.ts'
import type { Imported } from './draft/bot-draft.ts'
import { parsed } from './json/read-json.ts'
import { importPlaywright } from './playwright/import.ts'
import { importSelenium } from './selenium/import.ts'

/** Longer texts are no recordings; reading them would take all memory. */
export const LONGEST_RECORDING = 16 * 1024 * 1024

/** What a recording was made with, as a person calls it. */
export const recorders = {
  chrome: 'the Recorder of Chrome',
  selenium: 'Selenium IDE',
  playwright: 'Playwright',
} as const
export type Recorder = keyof typeof recorders

const importers = { chrome: importChrome, selenium: importSelenium, playwright: importPlaywright } as const

export interface ImportOptions {
  /** What errors call the file. */
  readonly file: string
  /** Where the bot is going to stand, absolute. */
  readonly folder: string
}

export interface ImportedRecording extends Imported {
  readonly recorder: Recorder
}

/**
 * A bot of a recording of another product, which is found out by its content, with all that could not be carried
 * over. The recording is read and never run. Throws `recording-invalid` with the place of what is wrong.
 */
export function importRecording(text: string, { file, folder }: ImportOptions): ImportedRecording {
  if (text.length > LONGEST_RECORDING) throw tooLong(file, text.length)
  const content = text.replace(/^\ufeff/, '')
  const recorder = recorderOf(content, file)
  try {
    return { recorder, ...importers[recorder](content, file, folder) }
  } catch (thrown) {
    throw thrown instanceof BotErrors ? unfit(thrown, file) : thrown
  }
}

/** What a bot cannot hold and no importer looked out for. */
function unfit({ errors: [first] }: BotErrors, file: string): BotError {
  const { expected, found } = first?.details ?? {}
  return new BotError('recording-invalid', `${file} holds what no bot can hold: ${first?.message}`, {
    at: { file, line: 1, column: 1 },
    expected,
    found,
  })
}

/** Which product wrote a text. Throws `recording-invalid` where it is not clear. */
export function recorderOf(text: string, file: string): Recorder {
  if (!/^\s*[[{"]/.test(text) || isScript(text))
    return text.trim() === '' ? unclear(file, 'nothing') : 'playwright'
  const value = parsed(text, file)
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  if ('tests' in fields) return 'selenium'
  if ('steps' in fields) return 'chrome'
  return unclear(
    file,
    Array.isArray(value) ? 'a list' : `the fields ${Object.keys(fields).slice(0, 10).join(', ') || '(none)'}`,
  )
}

/** A script may begin like JSON: with a block, a list, or `"use strict"`. */
function isScript(text: string): boolean {
  return (
    /^\s*["'\]}[{]/.test(text) &&
    /\b(await|import|require)\b[^"]*\bpage\b|@playwright\/test/.test(text) &&
    !/^\s*\{\s*"/.test(text)
  )
}

function unclear(file: string, found: string): never {
  throw new BotError('recording-invalid', `It is not clear what ${file} was recorded with`, {
    at: { file, line: 1, column: 1 },
    expected: 'a map with "steps" (Chrome), one with "tests" (Selenium IDE), or a script for Playwright',
    found,
  })
}

function tooLong(file: string, length: number): BotError {
  return new BotError('recording-invalid', `${file} is too long for a recording`, {
    at: { file, line: 1, column: 1 },
    expected: `at most ${LONGEST_RECORDING / 1024 / 1024} million characters`,
    found: `${length} characters`,
  })
}
