import { z } from 'zod'
import { noSuch } from '#platform/model/refusal.ts'
import { refusalOf } from './node-session.ts'
import type { Opening } from './openings.ts'

const STUDY_UID = '0020000D'
const INSTANCES = '00201208'

/** What of an answer to a search is read here; names are in it as well, and go no further. */
const Found = z.array(
  z.object({
    [STUDY_UID]: z.object({ Value: z.tuple([z.string()]) }),
    [INSTANCES]: z.object({ Value: z.tuple([z.int().min(0)]) }),
  }),
)

/**
 * How many files of the study have arrived at its node so far, signed for or not. Of all studies the session
 * sees its own only. @throws Refusal what the node says no with, no-such-study
 */
export async function countArrived(
  { ask, studyUid }: Pick<Opening, 'ask' | 'studyUid'>,
  signal: AbortSignal,
): Promise<number> {
  const headers = { accept: 'application/dicom+json' }
  const answer = await ask('/dicom-web/studies', { headers, signal })
  if (!answer.ok) throw await refusalOf(answer)
  const found = Found.parse(await answer.json())
  const mine = found.find((one) => one[STUDY_UID].Value[0] === studyUid)
  if (!mine) throw noSuch('study')
  return mine[INSTANCES].Value[0]
}
