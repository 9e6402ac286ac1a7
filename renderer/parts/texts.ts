import { defineTexts } from '../language/index.ts'

export const partTexts = defineTexts(
  {
    failed: 'This did not work',
    expected: 'Expected',
    found: 'Found',
    again: 'Try again',
    loading: 'Loading',
    states: {
      ready: 'ready',
      running: 'running',
      done: 'done',
      refused: 'done before',
      rejected: 'rejected',
      failed: 'failed',
      waiting: 'waits for a person',
      'in-doubt': 'in doubt',
      stopped: 'stopped',
    },
  },
  {
    failed: 'Das hat nicht geklappt',
    expected: 'Erwartet',
    found: 'Gefunden',
    again: 'Noch einmal versuchen',
    loading: 'Wird geladen',
    states: {
      ready: 'bereit',
      running: 'läuft',
      done: 'erledigt',
      refused: 'schon erledigt',
      rejected: 'abgelehnt',
      failed: 'fehlgeschlagen',
      waiting: 'wartet auf eine Person',
      'in-doubt': 'im Zweifel',
      stopped: 'angehalten',
    },
  },
)
