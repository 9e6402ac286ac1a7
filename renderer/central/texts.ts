import { defineTexts } from '../language/index.ts'

export const centralTexts = defineTexts(
  {
    none: 'This PC works alone',
    noneHint: 'Queues, runners and shared routes need a central, where several PCs share their work.',
    signedOut: 'Nobody is signed in to central',
    signedOutHint: (address: string) => `Sign in at ${address} to see what goes on there.`,
    away: 'Central does not answer',
    awayHint: (address: string) =>
      `${address} cannot be reached. It is tried again by itself; check the network, and that central is up.`,
    toSettings: 'To the settings',
    signIn: 'Sign in',
  },
  {
    none: 'Dieser PC arbeitet allein',
    noneHint:
      'Warteschlangen, Runner und gemeinsame Routen brauchen eine Zentrale, wo mehrere PCs ihre Arbeit teilen.',
    signedOut: 'Niemand ist bei der Zentrale angemeldet',
    signedOutHint: (address: string) => `Melden Sie sich bei ${address} an, um zu sehen, was dort geschieht.`,
    away: 'Die Zentrale antwortet nicht',
    awayHint: (address: string) =>
      `${address} ist nicht erreichbar. Es wird von selbst wieder versucht; prüfen Sie das Netz, und ob die Zentrale läuft.`,
    toSettings: 'Zu den Einstellungen',
    signIn: 'Anmelden',
  },
)
