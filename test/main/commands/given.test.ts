import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectNamed, inputsFromFile } from '../../../main/commands/given.ts'
import { temporaryFolder } from '../temporary-home.ts'

describe('collectNamed', () => {
  it('splits at the first equals sign and collects', () => {
    expect(collectNamed('b=x=y', { a: '1' })).toEqual({ a: '1', b: 'x=y' })
    expect(collectNamed('a=')).toEqual({ a: '' })
  })

  it.each(['name', '=value', ''])('refuses "%s"', (written) => {
    expect(() => collectNamed(written)).toThrow('name=value')
  })
})

describe('inputsFromFile', () => {
  it('reads a map', () => {
    const file = join(temporaryFolder(), 'inputs.json')
    writeFileSync(file, '{"most": 3}')
    expect(inputsFromFile(file)).toEqual({ most: 3 })
  })

  it.each(['[1]', 'null', '{"most"'])('refuses %s, naming the file', (text) => {
    const file = join(temporaryFolder(), 'inputs.json')
    writeFileSync(file, text)
    expect(() => inputsFromFile(file)).toThrow(file)
  })

  it('says when there is no such file', () => {
    expect(() => inputsFromFile('/nowhere/inputs.json')).toThrow('cannot be read')
  })
})
