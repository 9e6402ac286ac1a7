const en = {
  open: 'Open Deskhand',
  inbox: (questions: number) => (questions === 0 ? 'No questions' : `Questions (${questions})`),
  running: (title: string) => `Running: ${title}`,
  showRun: 'Show',
  stop: 'Stop after this item',
  kill: 'Stop at once',
  pause: 'Pause triggers',
  atLogin: 'Start when I log in',
  update: 'Restart to update',
  quit: 'Quit',
  asked: (questions: number) =>
    questions === 1 ? 'A bot has a question' : `Bots have ${questions} questions`,
  answerNow: 'Answer it in the inbox.',
  hostLost: 'Deskhand cannot start its host. `deskhand doctor` says what is missing.',
}
/** What the shell itself says. */
export type ShellTexts = typeof en

const de: ShellTexts = {
  open: 'Deskhand öffnen',
  inbox: (questions) => (questions === 0 ? 'Keine Fragen' : `Fragen (${questions})`),
  running: (title) => `Läuft: ${title}`,
  showRun: 'Zeigen',
  stop: 'Nach diesem Fall anhalten',
  kill: 'Sofort anhalten',
  pause: 'Auslöser anhalten',
  atLogin: 'Beim Anmelden starten',
  update: 'Neu starten und aktualisieren',
  quit: 'Beenden',
  asked: (questions) => (questions === 1 ? 'Ein Bot hat eine Frage' : `Bots haben ${questions} Fragen`),
  answerNow: 'Beantworten Sie sie im Eingang.',
  hostLost: 'Deskhand kann seinen Dienst nicht starten. `deskhand doctor` sagt, was fehlt.',
}

/** By the language of the system, such as `de-AT`. */
export function shellTexts(locale: string): ShellTexts {
  return locale.toLowerCase().startsWith('de') ? de : en
}
