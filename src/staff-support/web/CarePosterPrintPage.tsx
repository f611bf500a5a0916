import { HeartOutlined, PhoneOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openHouse } from '../model/contract.ts'
import css from './CarePoster.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** One sheet of A4 for the changing room and the doctors' room. */
export function CarePosterPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const found = useQuery({ queryKey: keys.house, queryFn: () => call(openHouse, {}) })
  return (
    <div className={css.page}>
      <Page
        title={w.print}
        trail={[{ label: w.title, to: '/staff-support' }]}
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
        <Query of={found}>
          {({ poster }) =>
            poster ? (
              <article className={css.sheet} aria-label={w.headline}>
                <p className={css.house}>{house}</p>
                <HeartOutlined aria-hidden="true" className={css.heart} />
                <h2>{w.headline}</h2>
                <p className={css.lead}>{w.posterLead}</p>
                <div className={css.code}>
                  <QrCode
                    text={`${location.origin}${poster.path}`}
                    label={w.posterCode}
                    size="95mm"
                  />
                  <p className={css.scan}>{w.posterScan}</p>
                </div>
                <p className={css.free}>{w.posterFree}</p>
                <footer className={css.foot}>
                  <PhoneOutlined aria-hidden="true" /> {w.line} <strong>12356</strong>
                </footer>
              </article>
            ) : (
              <EmptyState text={w.noPoster} />
            )
          }
        </Query>
      </Page>
    </div>
  )
}
