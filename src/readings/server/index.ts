import { route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { markAllRead, markRead, openReading, remark } from './readings.ts'

export const routes = [
  route(contract.openReading, openReading),
  route(contract.markRead, markRead),
  route(contract.markAllRead, markAllRead),
  route(contract.remark, remark),
]
