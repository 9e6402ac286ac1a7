import { expect, test } from 'vitest'
import { type AssetType, assetFromText } from '../../../../main/host/vault/index.ts'

test.each<[AssetType, string, unknown]>([
  ['text', '00123', '00123'],
  ['text', '', ''],
  ['number', '-12.5', -12.5],
  ['yes-no', 'Yes', true],
  ['yes-no', 'false', false],
  ['url', 'http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['credential', 'anna:a:b', { user: 'anna', password: 'a:b' }],
  ['credential', '{"user":"a:b","password":"{"}', { user: 'a:b', password: '{' }],
])('%s %j is read as %o', (type, text, value) => {
  expect(assetFromText('x', type, text)).toEqual(value)
})

test.each<[AssetType, string]>([
  ['number', ''],
  ['number', 'ten'],
  ['number', '1e999'],
  ['yes-no', 'maybe'],
  ['url', 'example.org'],
  ['url', 'ftp://example.org'],
  ['credential', 'hunter2'],
  ['credential', '{"user":"anna","pass":"hunter2"}'],
  ['credential', '{hunter2'],
])('%s %j is refused, and no credential is repeated', (type, text) => {
  const refusal = expect.objectContaining({ code: 'value-invalid', message: expect.stringContaining('"x"') })
  expect(() => assetFromText('x', type, text)).toThrow(refusal)
  try {
    assetFromText('x', type, text)
  } catch (error) {
    expect((error as { describe(): string }).describe()).not.toContain('hunter2')
  }
})
