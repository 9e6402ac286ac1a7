import type { Page } from 'playwright'
import type { Family } from '../behaviour.ts'

/**
 * A field that keeps `raw` of what is put into it and shows it in its own format.
 * @param takes JavaScript: what `raw` is, given `raw` and the `text` that came
 * @param shows JavaScript: what the field shows, given `raw`
 */
const mask = (takes: string, shows: string) =>
  `<label>Value <input id=v></label><button onclick="did(v.value)">Show</button><script>
    let raw = '', all = false
    const take = (text) => ${takes}, show = () => { v.value = ${shows} }
    v.onbeforeinput = () => { all = v.selectionStart === 0 && v.selectionEnd === v.value.length }
    v.oninput = ({ inputType, data }) => {
      if (all) raw = ''
      else if (inputType.startsWith('delete')) raw = raw.slice(0, -1)
      raw = take(data ?? ''); show()
    }
    show()</script>`

async function typeAndShow(page: Page, text: string): Promise<void> {
  await page.click('#v')
  await page.keyboard.press('End')
  await page.keyboard.type(text)
  await page.click('button')
}

/** Fields that set what is typed in a format of their own. */
export const masks: Family = [
  {
    name: 'types behind what a mask begins with',
    pages: {
      '/': mask(
        `(raw + text.replace(/\\D/g, '')).slice(0, 8)`,
        `'+49 (' + raw.slice(0, 3).padEnd(3, '_') + ') ' + raw.slice(3).padEnd(5, '_')`,
      ),
    },
    act: (page) => typeAndShow(page, '15123456'),
    steps: ['browser.fill', 'browser.click'],
  },
  {
    name: 'types an amount into a field that groups its digits and takes a point for a comma',
    pages: {
      '/': mask(
        `(raw + text).replaceAll('.', ',').replace(/^(\\d*,\\d{0,2}).*/, '$1')`,
        `raw.replace(/\\d(?=(\\d{3})+(,|$))/g, '$&.')`,
      ),
    },
    act: (page) => typeAndShow(page, '12345,6'),
    steps: ['browser.fill', 'browser.click'],
  },
]
