import type { Decision, DocumentsPort, DocumentText } from '../../bots/steps/ports/documents.ts'

/** A model that is always sure: of what the test says. */
export function decidedAs(
  labelOf: (document: DocumentText) => string,
): Pick<DocumentsPort, 'classify' | 'correct'> {
  return {
    classify: async (document, name, id) => decision(id, name, document, labelOf(document)),
    correct: () => Promise.reject(new Error('No person was asked')),
  }
}

function decision(id: string, name: string, { sha256, text }: DocumentText, label: string): Decision {
  return {
    id,
    at: 0,
    route: { name, version: 1 },
    model: null,
    input: { document: sha256, sha256: '', text },
    outcome: 'answered',
    label,
    confidence: 1,
    threshold: 0.5,
    scores: { [label]: 1 },
    novelty: null,
    words: [],
    corrected: null,
    reason: null,
    labels: [label],
  }
}
