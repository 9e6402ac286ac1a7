import type { ResultRecord } from '../../../bots/engine/journal/records.ts'
import { type Classification, classification } from '../../../bots/steps/document/classify.ts'
import { type Extraction, extraction } from '../../../bots/steps/ports/documents.ts'

type FieldValue = string | number | null

/** One field of a document: what was read, what it became, and why. */
export interface FieldReading {
  readonly name: string
  readonly read: FieldValue
  /** What a person made of it, where one was asked. */
  readonly decided: unknown
  readonly doubt: string | undefined
  readonly evidence: Extraction['evidence'][string] | undefined
}

/** What was read from one document of an item. */
export interface Reading {
  readonly document: Extraction['document']
  readonly recognised: boolean
  readonly fields: readonly FieldReading[]
  readonly asked: boolean
  /** Doubts about no single field, such as sums that do not add up. */
  readonly doubts: readonly string[]
}

/** The documents that were read for an item, each as it was read last, with what a person said about it. */
export function readingsOf(results: readonly ResultRecord[]): Reading[] {
  const readings = new Map<string, Reading>()
  let latest: Extraction | undefined
  for (const { kind, value } of results) {
    if (kind === 'document.extract') {
      latest = extraction.safeParse(value).data ?? latest
      if (latest) readings.set(latest.document.sha256, reading(latest, undefined))
    }
    if (kind === 'person.validate' && latest) {
      readings.set(latest.document.sha256, reading(latest, answersIn(value)))
    }
  }
  return [...readings.values()]
}

/** What kinds of documents they were, and who said so. */
export function classificationsOf(results: readonly ResultRecord[]): Classification[] {
  return results
    .filter(({ kind }) => kind === 'document.classify')
    .flatMap(({ value }) => classification.safeParse(value).data ?? [])
}

/** Whether a person was asked about an item. */
export function wasAsked(results: readonly ResultRecord[]): boolean {
  return (
    results.some(({ kind }) => kind === 'person.ask') ||
    classificationsOf(results).some(({ by }) => by === 'person') ||
    readingsOf(results).some(({ asked }) => asked)
  )
}

/** The values that an item ended with: as read, and as a person corrected them. */
export function finalFields(readings: readonly Reading[]): Map<string, unknown> {
  const fields = readings.flatMap((reading) => reading.fields)
  return new Map(fields.map(({ name, read, decided }) => [name, decided === undefined ? read : decided]))
}

function reading(read: Extraction, answers: Readonly<Record<string, unknown>> | undefined): Reading {
  const doubts = new Map(read.doubts.map(({ field, reason }) => [field, reason]))
  const asked = answers !== undefined && (read.doubts.length > 0 || !read.recognised)
  return {
    document: read.document,
    recognised: read.recognised,
    asked,
    doubts: read.doubts.filter(({ field }) => !(field in read.fields)).map(({ reason }) => reason),
    fields: Object.entries(read.fields).map(([name, value]) => ({
      name,
      read: value,
      decided: asked ? answers?.[name] : undefined,
      doubt: doubts.get(name),
      evidence: read.evidence[name],
    })),
  }
}

function answersIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
