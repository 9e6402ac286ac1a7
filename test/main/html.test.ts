import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../bots/secrets/index.ts'
import { html } from '../../main/html.ts'

describe('html', () => {
  it('escapes what is put in, and takes what is HTML already as it is', () => {
    const inner = html`<b>${'<i>"&\''}</b>`
    expect(html`<p title="${'a"b'}">${inner}${[1, html`<br>`]}</p>`.text).toBe(
      '<p title="a&quot;b"><b>&lt;i&gt;&quot;&amp;&#39;</b>1<br></p>',
    )
  })

  it('leaves out nothing and no', () => {
    expect(html`a${undefined}b${false}c${0}d${''}`.text).toBe('abc0d')
  })

  it('masks secrets before they are escaped', () => {
    const secret = new Secret('a<b&c>d', 'account.password')
    expect(html`<td>${`is ${secret.reveal()}`}</td>`.text).toBe('<td>is •••</td>')
  })

  it('lets no text open a tag or leave its attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = html`${text}`.text
        expect(inside).not.toMatch(/[<>"']/)
      }),
    )
  })
})
