import { DateField, OneOf } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { placeInTier } from '../../model/contract.ts'
import { Tier, tierWords, type WorkerId } from '../../model/worker.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  readonly workerId: WorkerId
  readonly onClose: () => void
}

export function TierForm({ workerId, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [typed, change] = useTyped({
    tier: undefined as Tier | undefined,
    since: today() as string,
  })
  const { tier, since } = typed
  return (
    <RecordForm
      title={w.setTier}
      content={typed}
      check={() => ({ tier: !tier && w.needed, since: !since && w.needed })}
      send={(idempotencyKey) =>
        call(placeInTier, { workerId, tier: tier as Tier, since: since as Day }, { idempotencyKey })
      }
      onClose={onClose}
    >
      <OneOf
        name="tier"
        label={w.tier}
        value={tier}
        onChoose={change('tier')}
        options={Tier.options.map((value) => ({ value, label: tierWords[value][language] }))}
      />
      <DateField
        name="since"
        label={w.since}
        max={today()}
        value={since}
        onChange={change('since')}
      />
    </RecordForm>
  )
}
