import type { ReactNode } from 'react'
import { useHouse } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { useGroup } from '../group-page.ts'
import css from './Print.module.css'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly children: (group: GroupPage) => ReactNode
}

/** A paper about a group, with letterhead, signatures and seal. */
export function PaperPage({ title, children }: Props) {
  const w = useWords(words)
  const house = useHouse()
  const { groupId, page } = useGroup()
  return (
    <Page
      title={title}
      trail={[
        { label: w.groups, to: '/groups' },
        { label: page.data?.content.title ?? '', to: `/groups/${groupId}` },
      ]}
    >
      <Query of={page}>
        {(group) => (
          <div className={css.wide}>
            <PrintSheet
              title={title}
              number={groupId.slice(-8)}
              signatures={[w.leader, w.head]}
              seal
              {...(house && { from: house })}
            >
              <div className={css.body}>{children(group)}</div>
            </PrintSheet>
          </div>
        )}
      </Query>
    </Page>
  )
}
