import { forEachStore } from '../stores.ts'
import { routesTests } from './routes-tests.ts'

forEachStore('fast', routesTests)
