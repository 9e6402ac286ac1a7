import { artifactsTests } from './artifacts-tests.ts'
import { forEachStore } from './stores.ts'

forEachStore('store', artifactsTests)
