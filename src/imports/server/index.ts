import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { dropImport, listImports, openImport } from './batches.ts'
import { beginImport, readWorkbook } from './begin.ts'
import { checkImport } from './check.ts'
import { confirmImport } from './confirm.ts'
import { downloadCorrections, downloadSheet, writeWorkbook } from './files.ts'
import { decideLine, listLines } from './lines.ts'

export { forgetOldImports } from './batches.ts'
export { readWorkbook, writeWorkbook }

export const routes: Route[] = [
  route(contract.downloadSheet, downloadSheet),
  route(contract.listImports, listImports),
  route(contract.beginImport, beginImport),
  route(contract.openImport, openImport),
  route(contract.checkImport, checkImport),
  route(contract.listLines, listLines),
  route(contract.decideLine, decideLine),
  route(contract.downloadCorrections, downloadCorrections),
  route(contract.confirmImport, confirmImport),
  route(contract.dropImport, dropImport),
]
