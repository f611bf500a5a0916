import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { titleOf } from '../model/column.ts'
import type { Batch } from '../model/contract.ts'
import { tell } from '../model/line.ts'
import css from './imports.module.css'
import { useLines } from './use-lines.ts'
import { words } from './words.ts'

/** Row by row and column by column, what is wrong: in the language of the sheet. */
export function FaultyLines({ batch }: { readonly batch: Batch }) {
  const w = useWords(words)
  const found = useLines(batch.id, 'faulty')
  return (
    <Section title={w.toFix}>
      <Query of={found}>
        {({ pages }) => (
          <ul className={css.lines}>
            {pages
              .flatMap(({ lines }) => lines)
              .map(({ n, faults }) => (
                <li key={n}>
                  {faults.map(({ column, code, message }) => (
                    <p key={`${column}${code}`} lang="zh-CN">
                      {tell(n, column && titleOf(batch.kind, column), message)}
                    </p>
                  ))}
                </li>
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
