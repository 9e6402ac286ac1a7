import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { EvidenceRecord } from '../../../bots/engine/journal/index.ts'
import type { Happening } from '../../api/host/contract/run-story.ts'
import type { Sentences } from './sentences.ts'

/** What the run writes beside the pictures of an element that it recognised. */
const mark = z.object({ element: z.string(), score: z.number(), lead: z.number() })

/** What was recognised though it was not found as described; what cannot be read any more is left out. */
export function healedOf(
  evidence: readonly EvidenceRecord[],
  folder: string,
  sentences: Sentences,
): Happening[] {
  return evidence
    .filter(({ kind }) => kind === 'healing')
    .flatMap(({ file, at, step }): Happening[] => {
      const read = readMark(join(folder, file))
      if (!read) return []
      const beside = (name: string) =>
        evidence.find((one) => one.file === file.replace('.json', `-${name}.png`))?.file
      const [recorded, found] = [beside('recorded'), beside('found')]
      return [
        {
          kind: 'healed',
          at,
          sentence: sentences.of(step),
          ...read,
          ...(recorded !== undefined && { recorded }),
          ...(found !== undefined && { found }),
        },
      ]
    })
}

function readMark(file: string): z.output<typeof mark> | undefined {
  try {
    return mark.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
