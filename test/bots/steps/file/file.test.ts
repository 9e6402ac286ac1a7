import { expect, test } from 'vitest'
import { runStep } from '../fake-ports.ts'

const scan = { path: '/scans/a.png', name: 'a.png', size: 3, sha256: 'd1' }

test.each<[string, Record<string, unknown>, unknown[]]>([
  ['append', { file: 'log.txt', text: 'x' }, ['files.append', '/bots/sample/log.txt', 'x']],
  ['copy', { file: scan, to: 'archive/' }, ['files.copy', '/scans/a.png', '/bots/sample/archive/a.png']],
  ['delete', { file: scan }, ['files.remove', '/scans/a.png']],
  ['exists', { file: '/a' }, ['files.exists', '/a']],
  ['info', { file: 'a.png' }, ['files.info', '/bots/sample/a.png']],
  ['list', { folder: 'in' }, ['files.list', '/bots/sample/in', '*']],
  ['list', { folder: '/in', pattern: '*.png' }, ['files.list', '/in', '*.png']],
  ['make-folder', { folder: 'done' }, ['files.makeFolder', '/bots/sample/done']],
  ['move', { file: scan, to: 'b.png' }, ['files.move', '/scans/a.png', '/bots/sample/b.png']],
  ['read', { file: 'a.txt' }, ['files.readText', '/bots/sample/a.txt']],
  ['write', { file: 'a.txt', text: '' }, ['files.writeText', '/bots/sample/a.txt', '']],
])('file.%s %j', async (name, params, call) => {
  const answers = { 'files.exists': true, 'files.info': scan, 'files.list': [scan], 'files.readText': 'text' }
  const { calls, error, result } = await runStep(`file.${name}`, params, answers)
  expect(error).toBeUndefined()
  expect(calls).toEqual([call])
  expect(result).toEqual((answers as Record<string, unknown>)[String(call[0])])
})

test.each([
  ['read', { file: '' }],
  ['read', { file: { name: 'a.png' } }],
  ['write', { file: 'a.txt', text: 5 }],
  ['write', { file: 'a.txt' }],
])('file.%s refuses %j', async (name, params) => {
  await expect(runStep(`file.${name}`, params)).rejects.toThrow()
})
