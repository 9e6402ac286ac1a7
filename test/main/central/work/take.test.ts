import { forEachStore } from '../stores.ts'
import { takeTests } from './take-tests.ts'

forEachStore('fast', takeTests)
