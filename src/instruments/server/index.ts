import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { listResponses, openInstrument, openResponse } from './pages.ts'
import { correctResponse, finishResponse } from './responses.ts'
import { raiseSafety } from './safety.ts'
import { listTexts, loadText, withdrawText } from './texts.ts'

export { fillInstruments } from './demo.ts'
export { listResponses } from './pages.ts'

export const routes = [
  route(contract.listResponses, listResponses),
  route(contract.openInstrument, openInstrument),
  route(contract.raiseSafety, raiseSafety),
  route(contract.finishResponse, finishResponse),
  route(contract.openResponse, openResponse),
  route(contract.correctResponse, correctResponse),
  route(contract.listTexts, listTexts),
  route(contract.loadText, loadText),
  route(contract.withdrawText, withdrawText),
]
