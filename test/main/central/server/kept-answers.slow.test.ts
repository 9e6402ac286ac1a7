import { forEachStore } from '../stores.ts'
import { keptAnswersTests } from './kept-answers-tests.ts'

forEachStore('slow', keptAnswersTests)
