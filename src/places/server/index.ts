import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import * as institutions from './institutions.ts'
import * as lists from './lists.ts'
import * as points from './service-points.ts'

export { type DemoInstitution, fillPlaces } from './demo.ts'
export { getInstitution } from './institutions.ts'
export { listRegister, type RegisteredHouse } from './register.ts'
export { findServicePoint } from './service-points.ts'

export const routes: Route[] = [
  route(contract.listDistricts, lists.listDistricts),
  route(contract.listInstitutions, lists.listInstitutions),
  route(contract.openInstitution, institutions.openInstitution),
  route(contract.enterInstitution, institutions.enterInstitution),
  route(contract.amendInstitution, institutions.amendInstitution),
  route(contract.recordBeds, institutions.recordBeds),
  route(contract.recordWorkModel, institutions.recordWorkModel),
  route(contract.listServicePoints, lists.listServicePoints),
  route(contract.addDepartment, points.addDepartment),
  route(contract.amendDepartment, points.amendDepartment),
  route(contract.addServicePoint, points.addServicePoint),
  route(contract.amendServicePoint, points.amendServicePoint),
]
