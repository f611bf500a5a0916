import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Batch, decideLine } from '../model/contract.ts'
import type { Line } from '../model/line.ts'
import css from './imports.module.css'
import { keys } from './keys.ts'
import { useLines } from './use-lines.ts'
import { words } from './words.ts'

/** Those who may be on record already: one answer each. */
export function AlikeLines({ batch }: { readonly batch: Batch }) {
  const w = useWords(words)
  const found = useLines(batch.id, 'alike')
  return (
    <Section title={w.toDecide}>
      <Query of={found}>
        {({ pages }) => (
          <ul className={css.lines}>
            {pages
              .flatMap(({ lines }) => lines)
              .map((line) => (
                <AlikeLine key={line.n} batch={batch} line={line} />
              ))}
          </ul>
        )}
      </Query>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {w.more}
        </Button>
      )}
    </Section>
  )
}

function AlikeLine({ batch, line }: { readonly batch: Batch; readonly line: Line }) {
  const w = useWords(words)
  const dates = useDates()
  const queries = useQueryClient()
  const { n, version, label, candidates } = line
  const deciding = useMutation({
    mutationFn: (sameAs: PersonId | null) =>
      call(decideLine, { batchId: batch.id, n, sameAs, version }),
    onSuccess: (after) => {
      queries.setQueryData(keys.batch(batch.id), after)
      void queries.invalidateQueries({ queryKey: keys.lines(batch.id, 'alike') })
    },
  })
  return (
    <li>
      <p>{w.row(n, label)}</p>
      <div className={css.deeds}>
        {candidates.map(({ id, name, birthDate }) => (
          <Button key={id} loading={deciding.isPending} onClick={() => deciding.mutate(id)}>
            {w.same(birthDate ? `${name} · ${w.born(dates.day(birthDate))}` : name)}
          </Button>
        ))}
        <Button loading={deciding.isPending} onClick={() => deciding.mutate(null)}>
          {w.other}
        </Button>
      </div>
      {deciding.error ? <Problem error={deciding.error} /> : null}
    </li>
  )
}
