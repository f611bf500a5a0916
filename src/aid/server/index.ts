import { route } from '#platform/server/route.ts'
import * as ofCase from '../model/contract-case.ts'
import * as figures from '../model/contract-figures.ts'
import * as ofFunder from '../model/contract-funder.ts'
import * as ofLedger from '../model/contract-ledger.ts'
import * as programmes from '../model/contract-programmes.ts'
import { beginApplication } from './applications.ts'
import { decideApplication, listDesk, openApplication, payApplication } from './desk.ts'
import { writeDossier } from './dossier.ts'
import { readFigures } from './figures.ts'
import { addLine, correctLine, takeReckoning } from './ledger.ts'
import { listWaiting, openAid } from './page.ts'
import {
  addFunder,
  addProgramme,
  changeProgramme,
  inviteOfficer,
  joinFunder,
  listProgrammes,
} from './programmes.ts'
import { stepApplication } from './steps.ts'

export { fillAid } from './demo.ts'

export const routes = [
  route(programmes.listProgrammes, listProgrammes),
  route(programmes.addFunder, addFunder),
  route(programmes.inviteOfficer, inviteOfficer),
  route(programmes.joinFunder, joinFunder),
  route(programmes.addProgramme, addProgramme),
  route(programmes.changeProgramme, changeProgramme),
  route(ofCase.openAid, openAid),
  route(ofCase.listWaiting, listWaiting),
  route(ofCase.writeDossier, writeDossier),
  route(ofCase.beginApplication, beginApplication),
  route(ofCase.stepApplication, stepApplication),
  route(ofLedger.addLine, addLine),
  route(ofLedger.correctLine, correctLine),
  route(ofLedger.takeReckoning, takeReckoning),
  route(ofFunder.listDesk, listDesk),
  route(ofFunder.openApplication, openApplication),
  route(ofFunder.decideApplication, decideApplication),
  route(ofFunder.payApplication, payApplication),
  route(figures.readFigures, readFigures),
]
