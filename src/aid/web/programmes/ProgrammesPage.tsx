import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useOutletContext } from 'react-router'
import { LinkButton, Notice } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { inviteOfficer, listProgrammes } from '../../model/contract-programmes.ts'
import type { Funder, Programme } from '../../model/programme.ts'
import css from '../Aid.module.css'
import { keys } from '../keys.ts'
import { FunderForm } from './FunderForm.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammeItem } from './ProgrammeItem.tsx'
import { words } from './words.ts'

type Writing = { readonly funder: Funder; readonly programme?: Programme }

/** Who helps with what, under which rules. Officers write those of their funder, the city all. */
export function ProgrammesPage() {
  const w = useWords(words)
  const role = useOutletContext<{ actor: Actor } | null>()?.actor.role
  const list = useQuery({ queryKey: keys.programmes, queryFn: () => call(listProgrammes, {}) })
  const [isAdding, setAdding] = useState(false)
  const [writing, write] = useState<Writing>()
  const isCity = role === 'city-officer'
  const isWriter = isCity || role === 'aid-officer'
  const actions = isCity ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      {w.addFunder}
    </Button>
  ) : role === 'lead' ? (
    <LinkButton to="/aid/figures">{w.figures}</LinkButton>
  ) : undefined
  return (
    <Page title={w.title} lead={w.lead} {...(actions && { actions })}>
      <Query of={list}>
        {({ funders, programmes, mine }) => (
          <div className={css.page}>
            {funders.length === 0 && (
              <EmptyState text={role === 'aid-officer' && !mine ? w.noFunder : w.none} />
            )}
            {funders.map((funder) => {
              const own = programmes.filter((one) => one.funder.id === funder.id)
              return (
                <Section
                  key={funder.id}
                  title={funder.name}
                  actions={
                    <div className={css.buttons}>
                      {isCity && <Invite funder={funder} />}
                      {isWriter && (
                        <Button onClick={() => write({ funder })}>{w.addProgramme}</Button>
                      )}
                    </div>
                  }
                >
                  <p className={css.about}>
                    {funder.invented && <Tag tone="amber">{w.invented}</Tag>}
                    {funder.institutionId && <Tag>{w.ownHouse}</Tag>}
                    <span className={css.soft}>{funder.contact}</span>
                  </p>
                  {own.length === 0 && <p className={css.soft}>{w.noProgrammes}</p>}
                  <ul className={css.list} aria-label={funder.name}>
                    {own.map((programme) => (
                      <li key={programme.id} className={css.item}>
                        <ProgrammeItem
                          programme={programme}
                          {...(isWriter && { onChange: () => write({ funder, programme }) })}
                        />
                      </li>
                    ))}
                  </ul>
                </Section>
              )
            })}
            <ListEnd of={programmes} />
          </div>
        )}
      </Query>
      {isAdding && <FunderForm onClose={() => setAdding(false)} />}
      {writing && <ProgrammeForm {...writing} onClose={() => write(undefined)} />}
    </Page>
  )
}

/** The code is shown once, and gone with the page. */
function Invite({ funder }: { readonly funder: Funder }) {
  const w = useWords(words)
  const invite = useMutation({ mutationFn: () => call(inviteOfficer, { funderId: funder.id }) })
  return (
    <>
      {invite.error && <Problem error={invite.error} />}
      {invite.data && <Notice tone="azure">{w.code(invite.data.code)}</Notice>}
      <Button
        aria-label={w.inviteTo(funder.name)}
        loading={invite.isPending}
        onClick={() => invite.mutate()}
      >
        {w.invite}
      </Button>
    </>
  )
}
