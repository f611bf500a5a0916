import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { decideCalendar, enterCalendar, listCalendars } from './calendars.ts'
import { appealClaim, changeAccount, handIn, withdrawClaim } from './claimant.ts'
import { approveAnew, decideClaim } from './decide.ts'
import { judgeFinding } from './findings.ts'
import { listDesk, listMyClaims, openClaim } from './page.ts'
import { addPaper, readPaper } from './papers.ts'
import { askBank, listPayments } from './payments.ts'
import { addReceipt, judgeReceipt, removeReceipt } from './receipts.ts'
import { reportClaim, startActiveClaim } from './report.ts'
import { askForPapers, moveClaim, readjudicate, sendBack } from './steps.ts'

export { type Bank, demonstrationBank, noBank } from './bank.ts'
export { fillClaims } from './demo.ts'
export { paymentJobs } from './payments.ts'

export const routes: Route[] = [
  route(contract.listMyClaims, listMyClaims),
  route(contract.openClaim, openClaim),
  route(contract.reportClaim, reportClaim),
  route(contract.addReceipt, addReceipt),
  route(contract.removeReceipt, removeReceipt),
  route(contract.addPaper, addPaper),
  route(contract.readPaper, readPaper),
  route(contract.handIn, handIn),
  route(contract.changeAccount, changeAccount),
  route(contract.appealClaim, appealClaim),
  route(contract.withdrawClaim, withdrawClaim),
  route(contract.listDesk, listDesk),
  route(contract.startActiveClaim, startActiveClaim),
  route(contract.moveClaim, moveClaim),
  route(contract.askForPapers, askForPapers),
  route(contract.judgeReceipt, judgeReceipt),
  route(contract.judgeFinding, judgeFinding),
  route(contract.sendBack, sendBack),
  route(contract.decideClaim, decideClaim),
  route(contract.readjudicate, readjudicate),
  route(contract.approveAnew, approveAnew),
  route(contract.listPayments, listPayments),
  route(contract.askBank, askBank),
  route(contract.listCalendars, listCalendars),
  route(contract.enterCalendar, enterCalendar),
  route(contract.decideCalendar, decideCalendar),
]
