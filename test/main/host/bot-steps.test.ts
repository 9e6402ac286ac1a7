import { describe, expect, it } from 'vitest'
import type { Bot } from '../../../bots/format/model.ts'
import { usesFamily } from '../../../main/host/bot-steps.ts'
import { aBot, aStep } from '../runner/a-bot.ts'

const click = aStep('browser.click')
const at = click.at

describe('usesFamily', () => {
  const places: Record<string, Partial<Bot>> = {
    open: { open: [click] },
    close: { close: [click] },
    steps: { steps: [click] },
    'a block': { steps: [aStep('flow.if', { blocks: { else: [click] } })] },
    verify: { steps: [aStep('http.request', { verify: [click] })] },
    compensate: { steps: [aStep('http.request', { compensate: [click] })] },
    'a subflow': { subflows: new Map([['log-in', { name: 'log-in', inputs: [], steps: [click], at }]]) },
  }

  it.each(Object.entries(places))('sees a step in %s', (_, parts) => {
    expect(usesFamily(aBot(parts), 'browser')).toBe(true)
    expect(usesFamily(aBot(parts), 'document')).toBe(false)
  })

  it('does not take a name that begins alike for the family', () => {
    expect(usesFamily(aBot({ steps: [aStep('browsers.click')] }), 'browser')).toBe(false)
  })
})
