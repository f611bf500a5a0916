import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as choices from './choices.ts'
import { listHouses, openCityCoverage } from './city.ts'
import * as facts from './facts.ts'
import { listGaps } from './gaps.ts'
import { downloadCityCoverage } from './sheet.ts'

export { fillCoverage } from './demo.ts'
export { fillCoverageOfCity } from './demo-city.ts'

export const routes = [
  route(contract.openOwnCoverage, facts.openOwnCoverage),
  route(contract.stateFact, facts.stateFact),
  route(contract.listWaiting, facts.listWaiting),
  route(contract.decideFact, facts.decideFact),
  route(contract.listHouses, listHouses),
  route(contract.openCoverage, facts.openCoverage),
  route(contract.openCityCoverage, openCityCoverage),
  route(contract.downloadCityCoverage, downloadCityCoverage),
  route(contract.listGaps, listGaps),
  route(contract.listNormChoices, choices.listNormChoices),
  route(contract.chooseNorm, choices.chooseNorm),
  route(contract.listDesignations, choices.listDesignations),
  route(contract.designate, choices.designate),
  route(contract.endDesignation, choices.endDesignation),
]
