import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { useSent } from '#casework/web/index.tsx'
import { listReckonings, type ReckoningId } from '#ladder/model/contract.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { takeReckoning } from '../../model/contract-ledger.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'

/** The newest reckoning of the ladder, taken over as what is expected. */
export function TakeReckoning({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  const kept = useQuery({
    queryKey: [...keys.aid(caseId), 'reckonings'],
    queryFn: () => call(listReckonings, { caseId }),
  })
  const [newest] = kept.data?.reckonings ?? []
  const sent = useSent(caseId, undefined, keys.aid(caseId))
  const take = useMutation({
    mutationFn: (reckoningId: ReckoningId) => call(takeReckoning, { caseId, reckoningId }),
    onSuccess: () => sent(w.taken),
  })
  return (
    <>
      {take.error && <Problem error={take.error} />}
      <WhyNot reason={newest ? undefined : w.noReckoning} quiet>
        <Button
          title={w.takeHint}
          loading={take.isPending}
          onClick={() => newest && take.mutate(newest.id)}
        >
          {w.take}
        </Button>
      </WhyNot>
    </>
  )
}
