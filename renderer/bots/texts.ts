import { defineTexts } from '../language/index.ts'

export const botsTexts = defineTexts(
  {
    title: 'Bots',
    none: 'No bots yet',
    noneHint: 'Record what you do in a browser, or begin with the sample.',
  },
  {
    title: 'Bots',
    none: 'Noch keine Bots',
    noneHint: 'Nehmen Sie auf, was Sie in einem Browser tun, oder beginnen Sie mit dem Beispiel.',
  },
)
