import { forEachStore } from '../stores.ts'
import { endTests } from './end-tests.ts'

forEachStore('store', endTests)
