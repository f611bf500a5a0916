import type { Day } from '#platform/model/time.ts'
import type { ApplicationFile } from '../../model/application.ts'
import type { AidPage } from '../../model/contract-case.ts'
import { judge, type Verdict } from '../../model/judge.ts'
import type { SendingObstacle } from '../../model/obstacles.ts'
import { type Pack, packOf } from '../../model/pack.ts'
import { knownOf } from './aid-page.ts'

/** What would be sent now, made by the function by which the server makes it. */
export function toSend(
  page: AidPage,
  file: ApplicationFile,
  note: string,
  on: Day,
): Pack | undefined {
  const programme = page.programmes.find(({ id }) => id === file.programmeId)
  return (
    programme &&
    packOf({
      ...{ from: page.from, client: page.client, programme, known: knownOf(page), on },
      ...{ asked: file.asked, wanted: file.wanted, papers: page.dossier.papers },
      statement: file.state === 'supplement' && note !== '' ? note : file.statement,
    })
  )
}

const WHY: Partial<Record<Verdict, SendingObstacle>> = {
  no: 'does-not-fit',
  'not-open': 'programme-not-open',
  'needs-fact': 'facts-missing',
  'needs-paper': 'papers-missing',
}

/** What keeps it from being sent, as the page can tell. */
export function sendingObstacleOf(
  page: AidPage,
  file: ApplicationFile,
  on: Day,
): SendingObstacle | undefined {
  const programme = page.programmes.find(({ id }) => id === file.programmeId)
  if (!programme) return 'programme-ended'
  const held = page.dossier.papers.map(({ kind }) => kind)
  if (file.wanted.some((kind) => !held.includes(kind))) return 'papers-missing'
  if (file.state !== 'draft') return
  if (programme.ended) return 'programme-ended'
  return WHY[judge(programme.terms, knownOf(page), page.dossier.papers, on).verdict]
}
