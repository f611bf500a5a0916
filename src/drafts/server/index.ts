import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { dropDraft, listDrafts, readDraft, saveDraft } from './drafts.ts'

export { forgetOldDrafts } from './forget.ts'

export const routes = [
  route(contract.readDraft, readDraft),
  route(contract.saveDraft, saveDraft),
  route(contract.dropDraft, dropDraft),
  route(contract.listDrafts, listDrafts),
]
