import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { addMember, listAlliance } from './alliance.ts'
import { exportWorkforce } from './exporting.ts'
import { openWorker, readOwnFile } from './files.ts'
import { fetchWorkerSheet, importWorkers } from './importing.ts'
import { readWorkforce } from './overview.ts'
import { addPlacement, closePlacement } from './placements.ts'
import * as positions from './positions.ts'
import * as records from './records.ts'
import { listWorkers, readTeam } from './team.ts'
import { amendWorker, enterWorker, tieWorker } from './workers.ts'

export { fillWorkforceOfCity } from './city.ts'
export { fillWorkforce } from './demo.ts'
export { sumFte } from './fte.ts'
export {
  findOwnWorker,
  getWorker,
  listWorkersOf,
  type NamedWorker,
  type WorkerRow,
  workersNamed,
} from './workers.store.ts'

export const routes = [
  route(contract.readTeam, readTeam),
  route(contract.openWorker, openWorker),
  route(contract.readOwnFile, readOwnFile),
  route(contract.enterWorker, enterWorker),
  route(contract.amendWorker, amendWorker),
  route(contract.tieWorker, tieWorker),
  route(contract.listWorkers, listWorkers),
  route(contract.setPosition, positions.setPosition),
  route(contract.amendPosition, positions.amendPosition),
  route(contract.appointWorker, positions.appointWorker),
  route(contract.endAppointment, positions.endAppointment),
  route(contract.addQualification, records.addQualification),
  route(contract.renewRegistration, records.renewRegistration),
  route(contract.revealCertificate, records.revealCertificate),
  route(contract.enterLearning, records.enterLearning),
  route(contract.strikeLearning, records.strikeLearning),
  route(contract.placeInTier, records.placeInTier),
  route(contract.addPlacement, addPlacement),
  route(contract.closePlacement, closePlacement),
  route(contract.readWorkforce, readWorkforce),
  route(contract.exportWorkforce, exportWorkforce),
  route(contract.fetchWorkerSheet, fetchWorkerSheet),
  route(contract.importWorkers, importWorkers),
  route(contract.listAlliance, listAlliance),
  route(contract.addMember, addMember),
]
