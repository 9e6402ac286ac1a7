import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Example } from '../../../models/training/index.ts'
import { papers, recipes } from '../../models/training/papers.ts'
import { deskhand } from '../deskhand.ts'
import { temporaryHome } from '../temporary-home.ts'

const folder = mkdtempSync(join(tmpdir(), 'train-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, examples: readonly Example[]): string {
  const file = join(folder, name)
  writeFileSync(file, examples.map((example) => `${JSON.stringify(example)}\n`).join(''))
  return file
}

const learned = written('papers.jsonl', papers({ each: 15, seed: 1 }))

describe('deskhand models', () => {
  test('train writes a model that evaluate measures; the same examples give the same digest', async () => {
    const home = temporaryHome()
    const [out, again] = [join(folder, 'kinds'), join(folder, 'again')]
    const trained = await deskhand(home, ['models', 'train', learned, '--out', out])
    expect(trained).toMatchObject({ status: 0, output: expect.stringContaining('reminder') })
    const repeated = await deskhand(home, ['models', 'train', learned, '--out', again, '--name', 'kinds'])
    expect(repeated.output.slice(-65)).toBe(trained.output.slice(-65))

    const others = written('others.jsonl', [
      ...papers({ each: 5, seed: 2 }),
      ...recipes({ each: 5, seed: 2 }),
    ])
    const evaluated = await deskhand(home, ['models', 'evaluate', out, others, '--json'])
    expect(JSON.parse(evaluated.output)).toMatchObject({
      examples: 15,
      strangers: { examples: 5, refused: 1 },
    })
    writeFileSync(join(out, 'seen.bits'), 'damaged')
    const refused = await deskhand(home, ['models', 'evaluate', out, others])
    expect(refused).toMatchObject({ status: 2, said: expect.stringContaining('seen.bits') })
  })

  test('examples that are none are refused with file and line', async () => {
    const home = temporaryHome()
    const bad = join(folder, 'bad.jsonl')
    writeFileSync(bad, '{"label": "a", "text": "b"}\n{"label": "a"}\n')
    const refused = await deskhand(home, ['models', 'train', bad, '--out', join(folder, 'none')])
    expect(refused).toMatchObject({ status: 2, said: expect.stringContaining(`${bad}:2`) })
    const missing = await deskhand(home, ['models', 'train', join(folder, 'gone'), '--out', folder])
    expect(missing).toMatchObject({ status: 2, said: expect.stringContaining('gone') })
  })

  test('training that is called off writes nothing', async () => {
    const many = written('many.jsonl', papers({ each: 200, seed: 1 }))
    const out = join(folder, 'called-off')
    const cli = new URL('../../../main/cli.ts', import.meta.url).pathname
    const child = execFile(process.execPath, [cli, 'models', 'train', many, '--out', out])
    const said: string[] = []
    child.stderr?.on('data', (text) => {
      said.push(String(text))
      if (said.length === 1) child.kill('SIGINT')
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    expect(await ended).not.toBe(0)
    expect(said.join('')).toContain('called off')
    expect(existsSync(out)).toBe(false)
  })
})
