import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import {
  createAccount,
  disableAccount,
  enableAccount,
  getAccount,
  inviteAgain,
  listAccounts,
} from './accounts.ts'
import { listAuditEntries } from './audit-log.ts'
import { getMe, listColleagues, switchPost } from './me.ts'
import { appoint, endPost, resetSecondFactor } from './posts.ts'

export const routes = [
  route(contract.getMe, getMe),
  route(contract.switchPost, switchPost),
  route(contract.listColleagues, listColleagues),
  route(contract.listAccounts, listAccounts),
  route(contract.getAccount, getAccount),
  route(contract.createAccount, createAccount),
  route(contract.inviteAgain, inviteAgain),
  route(contract.disableAccount, disableAccount),
  route(contract.enableAccount, enableAccount),
  route(contract.appoint, appoint),
  route(contract.endPost, endPost),
  route(contract.resetSecondFactor, resetSecondFactor),
  route(contract.listAuditEntries, listAuditEntries),
]

export { findTaken } from './accounts.store.ts'
export { createAccount } from './accounts.ts'
export {
  type DemoPlaces,
  type DemoStaff,
  demoCast,
  fillAccounts,
  hasAccounts,
  isDemoOnly,
  shutDemo,
} from './demo.ts'
export { accessGate } from './gate.ts'
export { listColleagues } from './me.ts'
export { accountsNamed } from './names.ts'
export { type AccessSettings, registerAccess } from './register.ts'
export { openSetUp } from './set-up.ts'
