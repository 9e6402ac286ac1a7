import { forEachStore } from '../stores.ts'
import { routesTests } from './routes-tests.ts'

forEachStore('store', routesTests)
