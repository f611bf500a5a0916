import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listOwnShifts, type OwnShift } from '../../model/contract-own.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { DebriefForm } from './DebriefForm.tsx'
import { OfferedShift } from './OfferedShift.tsx'
import { PromisedShift } from './PromisedShift.tsx'
import { words } from './words.ts'

/** The first screen of a phone: what I promised, what I could do. */
export function OwnShiftsPage() {
  const w = useWords(words)
  const own = useQuery({ queryKey: keys.own, queryFn: () => call(listOwnShifts, {}) })
  const [debriefed, debrief] = useState<OwnShift>()
  return (
    <Page title={w.title} width="read">
      <Query of={own}>
        {({ shifts }) => {
          const promised = shifts.filter(
            ({ mine, debriefDue }) =>
              (mine && mine.state !== 'done' && mine.state !== 'no-show') || debriefDue,
          )
          const others = shifts.filter(({ mine, state }) => !mine && state === 'open')
          const open = others.filter(({ obstacles }) => obstacles.length === 0)
          const blocked = others.filter(({ obstacles }) => obstacles.length > 0)
          return (
            <div className={blocks.stack}>
              <Section title={w.promised}>
                {promised.length === 0 && <p className={blocks.soft}>{w.nonePromised}</p>}
                <ul className={css.list}>
                  {promised.map((shift) => (
                    <PromisedShift key={shift.id} shift={shift} onDebrief={debrief} />
                  ))}
                </ul>
              </Section>
              <Section title={w.open}>
                {open.length === 0 && <p className={blocks.soft}>{w.noneOpen}</p>}
                <ul className={css.list}>
                  {open.map((shift) => (
                    <OfferedShift key={shift.id} shift={shift} />
                  ))}
                </ul>
                {blocked.length > 0 && (
                  <details>
                    <summary>{w.blocked(blocked.length)}</summary>
                    <ul className={css.list}>
                      {blocked.map((shift) => (
                        <OfferedShift key={shift.id} shift={shift} />
                      ))}
                    </ul>
                  </details>
                )}
                <ListEnd of={shifts} />
              </Section>
              {debriefed && <DebriefForm shift={debriefed} onClose={() => debrief(undefined)} />}
            </div>
          )
        }}
      </Query>
    </Page>
  )
}
