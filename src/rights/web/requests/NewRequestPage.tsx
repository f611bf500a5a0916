import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { MomentField, OneOf, SendForm, TextField } from '#drafts/web/index.tsx'
import { isMinor } from '#people/model/age.ts'
import { PersonPicker } from '#people/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { recordRightsRequest } from '../../model/contract.ts'
import {
  Asker,
  askerWords,
  Channel,
  channelWords,
  type NewRequest,
  Right,
  rightArticle,
  rightWords,
} from '../../model/request.ts'
import { useKept } from '../kept.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { words } from '../words.ts'
import { AskerFields } from './AskerFields.tsx'
import { EMPTY, type InHand } from './in-hand.ts'

/** Somebody stands at the counter: whose data, what is wanted, who asks. */
export function NewRequestPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const settled = useSettled()
  const { draft, content, change, sending } = useKept<InHand, { readonly id: string }>({
    form: 'rights-request.new',
    initial: EMPTY,
    labels: {
      ...{ person: w.who, right: w.right, about: w.about, asker: w.asker, interest: w.interest },
      ...{ askerName: w.askerName, askerId: w.guardian, relation: w.relation },
      receivedAt: w.receivedAt,
    },
    check: ({ right, about, receivedAt, asker, askerName, askerId, relation, interest }) => ({
      right: right === null && w.needed,
      about: about.trim() === '' && w.needed,
      receivedAt: receivedAt === '' && w.needed,
      askerName: asker !== 'self' && asker !== 'guardian' && !askerName.trim() && w.needed,
      askerId: asker === 'guardian' && askerId === null && w.needed,
      relation: asker === 'near-relative' && relation === null && w.needed,
      interest: asker === 'near-relative' && !interest.trim() && w.needed,
    }),
    send: ({ person, right, receivedAt, ...rest }, key) => {
      const named = { personId: person?.id as NewRequest['personId'], right: right as Right }
      return call(
        recordRightsRequest,
        { ...rest, ...named, receivedAt: receivedAt as Instant },
        key,
      )
    },
    onSent: ({ id }) => {
      void settled(w.saved)
      void navigate(`/rights/requests/${id}`, { replace: true })
    },
  })
  const { person, right } = content
  const trail = [{ label: w.requests, to: '/rights' }]
  if (!person)
    return (
      <Page title={w.record} width="form" lead={w.choosePerson} trail={trail}>
        <PersonPicker onChoose={(chosen) => change({ person: chosen })} />
      </Page>
    )
  const isChild = isMinor(person.birthDate, new Date().toISOString() as Instant)
  return (
    <Page title={w.record} width="form" trail={trail}>
      <Section title={person.name}>
        <p>
          <Button onClick={() => change({ person: null })}>{w.another}</Button>
        </p>
        <SendForm
          label={w.record}
          sending={sending}
          action={w.save}
          kept={{ draft, tell: ({ about }) => about }}
        >
          <OneOf
            name="right"
            label={w.right}
            value={right ?? undefined}
            onChoose={(one) => change({ right: one })}
            options={Right.options.map((value) => ({ value, label: rightWords[value][language] }))}
          />
          {right && <LawNote article={rightArticle[right]} />}
          <TextField
            name="about"
            label={w.about}
            hint={w.aboutHint}
            value={content.about}
            maxLength={1000}
            rows={3}
            onChange={(about) => change({ about })}
          />
          <OneOf
            name="asker"
            label={w.asker}
            value={content.asker}
            onChoose={(asker) => change({ asker })}
            options={Asker.options.map((value) => ({ value, label: askerWords[value][language] }))}
          />
          {(isChild || content.asker === 'guardian') && <LawNote article="31" />}
          <div className={blocks.tight}>
            <AskerFields personId={person.id} content={content} change={change} />
          </div>
          <OneOf
            name="channel"
            label={w.channel}
            value={content.channel}
            onChoose={(channel) => change({ channel })}
            options={Channel.options.map((value) => ({
              ...{ value, label: channelWords[value][language] },
            }))}
          />
          <MomentField
            name="receivedAt"
            label={w.receivedAt}
            value={content.receivedAt}
            onChange={(receivedAt) => change({ receivedAt })}
          />
        </SendForm>
      </Section>
    </Page>
  )
}
