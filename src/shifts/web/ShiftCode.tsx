import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readShiftCode } from '../model/contract-offer.ts'
import type { ShiftId } from '../model/shift.ts'
import { keys } from './keys.ts'
import css from './Shifts.module.css'
import { words } from './words.ts'

const AGAIN_MS = 5_000

/** On the coordinator's screen: a code that is old after half a minute. */
export function ShiftCode({ shiftId }: { readonly shiftId: ShiftId }) {
  const w = useWords(words)
  const code = useQuery({
    queryKey: keys.code(shiftId),
    queryFn: () => call(readShiftCode, { shiftId }),
    refetchInterval: (query) =>
      Math.min((query.state.data?.secondsLeft ?? 0) * 1000 + 200, AGAIN_MS),
    gcTime: 0,
  })
  return (
    <Section title={w.code}>
      <Query of={code}>
        {({ digits, fragment, secondsLeft }) => (
          <div className={css.code}>
            <QrCode
              text={`${location.origin}/check-in#${fragment}`}
              label={w.scan}
              size="min(280px, 70vw)"
            />
            <output className={css.digits} aria-label={w.code}>
              {digits}
            </output>
            <p className={blocks.soft}>
              {w.scan} · {w.changes(secondsLeft)}
            </p>
          </div>
        )}
      </Query>
    </Section>
  )
}
