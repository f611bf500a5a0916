import { type Route, route } from '#platform/server/route.ts'
import * as stories from '../model/contract.ts'
import * as contests from '../model/contract-contests.ts'
import * as events from '../model/contract-events.ts'
import * as readings from '../model/contract-readings.ts'
import * as way from '../model/contract-way.ts'
import { consentStory, withdrawPaperConsent } from './consent.ts'
import * as contest from './contests.ts'
import { enterContest, openEntry, scoreEntry } from './entries.ts'
import { addEvent, amendEvent, exportEvents, listEvents, settleEvent } from './events.ts'
import { deidentifyStory, examineStory } from './nameless.ts'
import { listPublic, readPublic } from './public.ts'
import { publishStory, withdrawStory } from './publishing.ts'
import { decideReading, listReadings, openReading } from './readings.ts'
import { listStories, openStory, startStory, writeStory } from './stories.ts'

export { fillStoriesOfCity } from './city.ts'
export { fillStories } from './demo.ts'
export { settleWithdrawn } from './publishing.ts'

export const routes: Route[] = [
  route(readings.listPublic, listPublic),
  route(readings.readPublic, readPublic),
  route(readings.listReadings, listReadings),
  route(readings.openReading, openReading),
  route(readings.decideReading, decideReading),
  route(contests.listContests, contest.listContests),
  route(contests.openContest, contest.openContest),
  route(contests.createContest, contest.createContest),
  route(contests.writeContest, contest.writeContest),
  route(contests.stepContest, contest.stepContest),
  route(contests.offerToRead, contest.offerToRead),
  route(contests.nameReader, contest.nameReader),
  route(contests.enterContest, enterContest),
  route(contests.openEntry, openEntry),
  route(contests.scoreEntry, scoreEntry),
  route(events.listEvents, listEvents),
  route(events.exportEvents, exportEvents),
  route(events.addEvent, addEvent),
  route(events.amendEvent, amendEvent),
  route(events.settleEvent, settleEvent),
  route(stories.listStories, listStories),
  route(stories.openStory, openStory),
  route(stories.startStory, startStory),
  route(stories.writeStory, writeStory),
  route(way.consentStory, consentStory),
  route(way.withdrawPaperConsent, withdrawPaperConsent),
  route(way.examineStory, examineStory),
  route(way.deidentifyStory, deidentifyStory),
  route(stories.publishStory, publishStory),
  route(stories.withdrawStory, withdrawStory),
]
