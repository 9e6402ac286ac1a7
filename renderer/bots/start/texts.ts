import { defineTexts } from '../../language/index.ts'

export const startTexts = defineTexts(
  {
    start: (title: string) => `Start ${title}`,
    noInputs: 'It asks for nothing.',
    missing: 'These have no value on this PC yet. It can start once they have one:',
    setValues: 'Set them in the vault',
    browser: 'The browser',
    shown: 'In a window',
    hidden: 'Without a window',
    noDisplay: 'There is no display here, so it runs without a window.',
    own: 'On a display of its own',
    ownHint: 'It needs neither your mouse nor your keyboard then, and you can go on working.',
    ownLacks: (packages: string) =>
      `It works on your own desktop. For one of its own, install what is missing: apt-get install ${packages}`,
    ownNowhere: 'It works on your own desktop: only on Linux could it have one of its own.',
    run: 'Run',
    rehearse: 'Rehearse',
    rehearseHint: 'Shows what it would do, and does nothing for good',
  },
  {
    start: (title: string) => `${title} starten`,
    noInputs: 'Er fragt nach nichts.',
    missing: 'Diese haben auf diesem PC noch keinen Wert. Er kann starten, sobald sie einen haben:',
    setValues: 'Im Tresor setzen',
    browser: 'Der Browser',
    shown: 'In einem Fenster',
    hidden: 'Ohne Fenster',
    noDisplay: 'Hier gibt es keinen Bildschirm, darum läuft er ohne Fenster.',
    own: 'Auf einem eigenen Bildschirm',
    ownHint: 'Er braucht dann weder Ihre Maus noch Ihre Tastatur, und Sie können weiterarbeiten.',
    ownLacks: (packages: string) =>
      `Er arbeitet auf Ihrem Desktop. Für einen eigenen fehlt noch etwas: apt-get install ${packages}`,
    ownNowhere: 'Er arbeitet auf Ihrem Desktop: Nur unter Linux kann er einen eigenen haben.',
    run: 'Ausführen',
    rehearse: 'Proben',
    rehearseHint: 'Zeigt, was er tun würde, und tut nichts Endgültiges',
  },
)
