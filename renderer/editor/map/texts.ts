import { defineTexts } from '../../language/index.ts'

export const mapTexts = defineTexts(
  {
    title: 'Map of the flow',
    toStep: 'A click selects a step, a double click opens it in the list.',
    none: 'No steps to draw',
    noneHint: 'Add steps in the list, or choose another file.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
  },
  {
    title: 'Karte des Ablaufs',
    toStep: 'Ein Klick wählt einen Schritt aus, ein Doppelklick öffnet ihn in der Liste.',
    none: 'Keine Schritte zu zeichnen',
    noneHint: 'Fügen Sie in der Liste Schritte hinzu, oder wählen Sie eine andere Datei.',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Alles zeigen',
  },
)
