import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, FormDrawer, SendForm, useSending } from '#drafts/web/index.tsx'
import { Day, dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Section } from '#platform/web/Section.tsx'
import { type GroupPage, measureMember } from '../../model/contract.ts'
import { isOpen } from '../../model/group-steps.ts'
import {
  changeOf,
  findOffered,
  instrumentName,
  isInRange,
  type Offered,
} from '../../model/measured.ts'
import { MeasureMoment, type Member, measureMomentWords } from '../../model/member.ts'
import { useSettled } from '../group-page.ts'
import { words } from '../member-words.ts'
import { signed } from '../signed.ts'

interface Props {
  readonly group: GroupPage
  readonly member: Member
}

/** Before, after, and the change with the bands of both. Nothing where nothing is measured. */
export function Measures({ group, member }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [moment, setMoment] = useState<MeasureMoment>()
  const offered = findOffered(group.content.instrument)
  if (!offered) return null
  const found = changeOf(offered, member.measures)
  const bands = { before: found.bandBefore, after: found.bandAfter }
  return (
    <Section title={w.measures}>
      <p className={blocks.soft}>{instrumentName(offered)[language]}</p>
      <ul className={blocks.list}>
        {MeasureMoment.options.map((one) => (
          <li key={one}>
            <div className={blocks.row}>
              <strong>{measureMomentWords[one][language]}</strong>
              {found[one]
                ? `${found[one].score} · ${[bands[one]?.words[language], dates.day(found[one].on)].filter(Boolean).join(' · ')}`
                : w.noScore}
              {isOpen(group.state) && (
                <Button size="small" onClick={() => setMoment(one)}>
                  {w.enter(measureMomentWords[one][language])}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {found.change !== undefined && <p>{w.change(signed(found.change))}</p>}
      {moment && (
        <MeasureDrawer
          {...{ group, member, moment, offered }}
          onClose={() => setMoment(undefined)}
        />
      )}
    </Section>
  )
}

interface DrawerProps extends Props {
  readonly moment: MeasureMoment
  readonly offered: Offered
  readonly onClose: () => void
}

function MeasureDrawer({ group, member, moment, offered, onClose }: DrawerProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const today = dayInBeijing(useNow())
  const [given, setGiven] = useState({ score: '', on: today as string })
  const score = /^\d{1,3}$/.test(given.score.trim()) ? Number(given.score) : undefined
  const [least, most] = offered.total.range
  const sending = useSending({
    labels: { score: w.score, on: w.on },
    content: { ...given, moment, version: member.version },
    check: () => ({
      score: (score === undefined || !isInRange(offered, score)) && w.range(least, most),
      on: given.on === '' && w.needed,
    }),
    send: (idempotencyKey) => {
      const which = { groupId: group.id, personId: member.person.id, version: member.version }
      const measure = { moment, on: Day.parse(given.on), score: score as number }
      return call(measureMember, { ...which, ...measure }, { idempotencyKey })
    },
    onSent: () => {
      void settled(w.saved)
      onClose()
    },
  })
  const title = w.enter(measureMomentWords[moment][language])
  return (
    <FormDrawer title={title} onClose={onClose}>
      <SendForm label={title} sending={sending} action={title}>
        <Field name="score" label={w.score} hint={w.range(least, most)}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={given.score}
              onChange={({ target }) => setGiven({ ...given, score: target.value })}
            />
          )}
        </Field>
        <Field name="on" label={w.on}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              value={given.on}
              onChange={({ target }) => setGiven({ ...given, on: target.value })}
            />
          )}
        </Field>
      </SendForm>
    </FormDrawer>
  )
}
