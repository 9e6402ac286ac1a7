import { defineTexts } from '../../language/index.ts'

export const watchTexts = defineTexts(
  {
    watch: 'Watch',
    watchHint: 'Shows what the bot sees while it works; that slows it down a little',
    sees: 'What the bot sees',
    waiting: 'No page or program is open yet.',
    desktop: 'The desktop',
  },
  {
    watch: 'Zusehen',
    watchHint: 'Zeigt, was der Bot sieht, während er arbeitet; das bremst ihn ein wenig',
    sees: 'Was der Bot sieht',
    waiting: 'Noch ist keine Seite und kein Programm offen.',
    desktop: 'Der Desktop',
  },
)
