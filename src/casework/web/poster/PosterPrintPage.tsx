import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listPosters } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { useHouse } from '../parts/house.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import css from './PosterSheet.module.css'
import { PosterSheet } from './PosterSheet.tsx'
import { words } from './words.ts'

/** One sheet of A4 for the wall. */
export function PosterPrintPage() {
  const w = useWords(words)
  const { posterId } = useParams()
  const house = useHouse()
  const posters = useQuery({ queryKey: keys.posters, queryFn: () => call(listPosters, {}) })
  return (
    <div className={css.page}>
      <Page
        title={w.printTitle}
        lead={w.printLead}
        trail={[{ label: w.title, to: '/posters' }]}
        actions={
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden="true" />}
            onClick={() => print()}
          >
            {w.print}
          </Button>
        }
      >
        <Query of={posters}>
          {(all) => {
            const poster = all.find(({ id }) => id === posterId)
            return poster ? (
              <PosterSheet house={house} ward={poster.ward} path={poster.path} />
            ) : (
              <EmptyState
                text={w.noSuch}
                action={<LinkButton to="/posters">{w.back}</LinkButton>}
              />
            )
          }}
        </Query>
      </Page>
    </div>
  )
}
