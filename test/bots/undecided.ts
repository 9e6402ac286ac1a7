import type { DocumentsPort } from '../../bots/steps/ports/index.ts'

/** For documents that no model is asked about. */
export const undecided: Pick<DocumentsPort, 'classify' | 'correct'> = {
  classify: () => Promise.reject(new Error('No model is asked here')),
  correct: () => Promise.reject(new Error('No model was asked here')),
}
