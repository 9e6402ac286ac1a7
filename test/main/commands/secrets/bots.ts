const HEAD = `
format: 1
inputs:
  folder: { type: folder }
assets:
  site: { type: url }
  vaulted: { type: credential }
  given: { type: credential }
`
export const ELEMENTS = `
token: { textbox: Token }
how: { textbox: How }
pin: { label: PIN }
show: { button: Show }
hello: { css: h1 }
said: { css: p }
nothing: { button: There is none }
`

/** Types both secrets and has them shown back. */
const SHOW = `
    - browser.open: =assets.site
    - browser.fill: pin
      value: =assets.given.password
    - browser.fill: token
      value: =assets.vaulted.password`
const CLICK = `
    - browser.click: show
      effect: idempotent
    - browser.wait: said`

/** Types secrets, has them shown back, reads and sends them, and posts once. */
export const SUCCEEDS = `bot: succeeds${HEAD}
transactions:
  each: =["one"]
  as: item
  reference: =item
  steps:${SHOW}
    - browser.screenshot: =inputs.folder & "/form.png"
${CLICK}
    - browser.screenshot: =inputs.folder & "/shown.png"
    - browser.read: said
      save: text
    - browser.read: said
      what: html
      save: html
    - browser.read: token
      what: value
      save: value
    - browser.address:
      save: address
    - data.set: '={ "text": text, "html": html, "value": value, "address": address }'
      save: all
    - data.set: =$length(text)
      save: length
    - http.request: =assets.site & "/echo"
      account: =assets.vaulted
      save: basic
    - http.request: =assets.site & "/echo"
      account: =assets.given
      scheme: bearer
      save: bearer
    - http.request: =assets.site & "/echo"
      method: POST
      account: =assets.vaulted
      body: { text: =assets.vaulted.password }
      id: post
      save: posted
    - file.write: =inputs.folder & "/length.txt"
      text: =$string(length)
      effect: idempotent
    - data.set: false
      save: there
    - flow.while: =$not(there)
      at-most: 2000
      steps:
        - flow.wait: 50ms
        - file.exists: =inputs.folder & "/go"
          save: there
`

/** An item for each way to fail while a secret is in sight; the last one ends the run. */
export const FAILS = `bot: fails${HEAD}
transactions:
  each: =["missing", "alert", "http", "assert", "json", "number", "date", "formula", "reject", "ask", "in-doubt", "denied"]
  as: how
  reference: =how
  retries: 0
  steps:${SHOW}
    - browser.fill: how
      value: =how
${CLICK}
    - browser.read: hello
      save: text
    - flow.switch: =how
      cases:
        missing:
          - browser.click: nothing
            timeout: 300ms
        alert:
          - flow.wait: 300ms
          - browser.read: said
            save: more
        http:
          - http.request: =assets.site & "/fails"
            account: =assets.vaulted
        assert:
          - browser.assert: hello
            text: ="Goodbye " & text
            timeout: 300ms
        json:
          - data.parse-json: '="{ ''token'': " & text'
            save: parsed
        number:
          - data.parse-number: =text
            save: parsed
        date:
          - data.set: =$date(text)
            save: parsed
        formula:
          - data.set: =$number(text)
            save: parsed
        reject:
          - flow.fail: ="No such thing as " & text
            next: ="Look for " & text
        ask:
          - person.ask: ="Is it " & text & "?"
            fields: { word: { title: Word, type: text, value: =text } }
            save: word
        in-doubt:
          - http.request: =assets.site & "/fails"
            method: POST
            account: =assets.given
            body: =text
            id: send
        denied:
          - http.request: =assets.site & "/denied"
            account: =assets.vaulted
`
