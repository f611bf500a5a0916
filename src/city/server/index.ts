import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as bureauContract from '../model/contract-bureaus.ts'
import * as layoutContract from '../model/contract-layouts.ts'
import * as boards from './boards.ts'
import * as bureaus from './bureaus.ts'
import * as layouts from './layouts.ts'
import * as papers from './papers.ts'

export { analyseTables } from './analysing.ts'
export { fillBureau } from './demo.ts'

export const routes: Route[] = [
  route(contract.openCity, boards.openCity),
  route(contract.openDistrict, boards.openDistrict),
  route(contract.openHouse, boards.openHouse),
  route(contract.downloadWorkbook, papers.downloadWorkbook),
  route(contract.downloadReport, papers.downloadReport),
  route(bureauContract.openBureau, bureaus.openBureau),
  route(bureauContract.openOwnBureau, bureaus.openOwnBureau),
  route(bureauContract.joinBureau, bureaus.joinBureau),
  route(bureauContract.inviteToBureau, bureaus.inviteToBureau),
  route(bureauContract.listBureauOfficers, bureaus.listBureauOfficers),
  route(bureauContract.removeBureauOfficer, bureaus.removeBureauOfficer),
  route(layoutContract.listLayouts, layouts.listLayouts),
  route(layoutContract.saveLayout, layouts.saveLayout),
]
