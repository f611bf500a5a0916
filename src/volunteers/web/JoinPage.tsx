import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { DateField, OneOf, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { ageOn } from '#people/model/age.ts'
import { Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { applyAsVolunteer, readRecruitment } from '../model/contract-recruitment.ts'
import { Skill, skillWords } from '../model/volunteer.ts'
import { words } from './join-words.ts'
import { keys } from './keys.ts'
import css from './Volunteers.module.css'

const EMPTY = {
  ...{ name: '', birthDate: '', phone: '', availability: '', guardian: '', guardianPhone: '' },
  ...{ skills: [] as Skill[], isForeigner: false, agrees: false },
}

/** By a code on the wall, without an account; nothing kept on the telephone. */
export function JoinPage() {
  const w = useWords(words)
  useElderByDefault()
  const token = useParams().token ?? ''
  const [receipt, setReceipt] = useState<string>()
  const page = useQuery({
    queryKey: keys.page(token),
    queryFn: () => call(readRecruitment, { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (receipt)
    return (
      <Page title={w.sent} width="read">
        <section role="status" className={css.receipt}>
          <p>{w.willCall}</p>
          <p>
            {w.receipt} <strong className={css.code}>{receipt}</strong>
          </p>
        </section>
      </Page>
    )
  return (
    <Page
      title={page.error ? w.ended : w.title}
      {...(page.data && { lead: w.lead(page.data.house) })}
      width="read"
    >
      <Query of={page}>
        {({ intro }) => (
          <div className={`${blocks.stack} ${css.narrow}`}>
            <p className={css.intro}>{intro}</p>
            <Application token={token} onSent={setReceipt} />
          </div>
        )}
      </Query>
    </Page>
  )
}

interface Props {
  readonly token: string
  readonly onSent: (receipt: string) => void
}

function Application({ token, onSent }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [typed, setTyped] = useState(EMPTY)
  const change = (part: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...part }))
  const today = dayInBeijing(toInstant(new Date()))
  const born = Day.safeParse(typed.birthDate)
  const isMinor = born.success && ageOn(born.data, today) < 18
  const { name, birthDate, phone, availability, guardian, guardianPhone, skills } = typed
  const sending = useSending({
    labels: {
      ...{ name: w.name, birthDate: w.birthDate, phone: w.phone, agrees: w.agrees },
      ...{ guardian: w.guardian, guardianPhone: w.guardianPhone },
    },
    content: typed,
    check: () => ({
      ...{ name: !name.trim() && w.needed, birthDate: !born.success && w.needed },
      ...{ phone: !phone.trim() && w.needed, agrees: !typed.agrees && w.needed },
      guardian: isMinor && !guardian.trim() && w.needed,
      guardianPhone: isMinor && !guardianPhone.trim() && w.needed,
    }),
    send: (idempotencyKey) =>
      call(
        applyAsVolunteer,
        { ...typed, token, birthDate: Day.parse(birthDate), agrees: true },
        { idempotencyKey },
      ),
    onSent: ({ receipt }) => onSent(receipt),
  })
  const lines = {
    name: { value: name, maxLength: 60 },
    phone: { value: phone, maxLength: 30 },
  }
  return (
    <SendForm label={w.title} sending={sending} action={w.send}>
      {(['name', 'phone'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={w[field]}
          {...lines[field]}
          onChange={(text) => change({ [field]: text })}
        />
      ))}
      <DateField
        name="birthDate"
        label={w.birthDate}
        max={today}
        value={birthDate}
        onChange={(day) => change({ birthDate: day })}
      />
      {isMinor &&
        (['guardian', 'guardianPhone'] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            hint={w.guardianHint}
            value={field === 'guardian' ? guardian : guardianPhone}
            maxLength={30}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
      <SomeOf
        name="skills"
        label={w.skills}
        values={skills}
        onChoose={(chosen) => change({ skills: chosen })}
        options={Skill.options.map((value) => ({ value, label: skillWords[value][language] }))}
      />
      <TextField
        name="availability"
        label={w.availability}
        hint={w.availabilityHint}
        optional
        value={availability}
        maxLength={200}
        onChange={(text) => change({ availability: text })}
      />
      <OneOf
        name="isForeigner"
        label={w.isForeigner}
        value={typed.isForeigner ? 'yes' : 'no'}
        onChoose={(chosen) => change({ isForeigner: chosen === 'yes' })}
        options={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
      <SomeOf
        name="agrees"
        label={w.agrees}
        hint={w.purpose}
        values={typed.agrees ? ['agree'] : []}
        onChoose={(chosen) => change({ agrees: chosen.length > 0 })}
        options={[{ value: 'agree', label: w.agree }]}
      />
    </SendForm>
  )
}
