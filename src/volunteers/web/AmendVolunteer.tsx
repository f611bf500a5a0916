import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  SendForm,
  SomeOf,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { amendVolunteer } from '../model/contract.ts'
import { Skill, skillWords, type VolunteerFile } from '../model/volunteer.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'
import { YesNo } from './YesNo.tsx'

const texts = ['phone', 'identityNumber', 'guardian', 'guardianPhone'] as const
const days = ['healthClearedOn', 'infectionClearedOn', 'guardianConsentOn'] as const
const longest = { phone: 30, identityNumber: 30, guardian: 60, guardianPhone: 30 }

interface Props {
  readonly file: VolunteerFile
  readonly onClose: () => void
}

/** What the application did not tell, and what the interview found. */
export function AmendVolunteer({ file, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [typed, setTyped] = useState({
    ...{ phone: '', identityNumber: '', guardianPhone: '', guardian: file.guardian },
    guardianConsentOn: file.guardianConsentOn ?? '',
    healthClearedOn: file.healthClearedOn ?? '',
    infectionClearedOn: file.infectionClearedOn ?? '',
    ...{ isForeigner: file.isForeigner, asksWritten: file.asksWritten, skills: file.skills },
    ...{ languages: file.languages, availability: file.availability },
    screenNote: file.screenNote,
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const day = (text: string) => (text === '' ? null : Day.parse(text))
  const sending = useSending({
    labels: w as never,
    content: typed,
    send: (idempotencyKey) =>
      call(
        amendVolunteer,
        {
          ...{ ...typed, volunteerId: file.id, version: file.version },
          guardianConsentOn: day(typed.guardianConsentOn),
          healthClearedOn: day(typed.healthClearedOn),
          infectionClearedOn: day(typed.infectionClearedOn),
        },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.saved)
      void queries.invalidateQueries({ queryKey: keys.all })
      onClose()
    },
  })
  return (
    <FormDrawer title={w.amend} onClose={onClose}>
      <SendForm label={w.amend} sending={sending} action={w.save}>
        {days.map((field) => (
          <DateField
            key={field}
            name={field}
            label={w[field]}
            optional
            value={typed[field]}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        <TextField
          name="screenNote"
          label={w.screenNote}
          optional
          rows={3}
          maxLength={500}
          value={typed.screenNote}
          onChange={(screenNote) => change({ screenNote })}
        />
        {texts.map((field) => (
          <TextField
            key={field}
            name={field}
            label={w[field]}
            {...(field !== 'guardian' && { hint: w.keepHint })}
            optional
            maxLength={longest[field]}
            value={typed[field]}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        <SomeOf
          name="skills"
          label={w.skills}
          values={typed.skills}
          onChoose={(skills) => change({ skills })}
          options={Skill.options.map((value) => ({ value, label: skillWords[value][language] }))}
        />
        <TextField
          name="availability"
          label={w.availability}
          hint={w.availabilityHint}
          optional
          maxLength={200}
          value={typed.availability}
          onChange={(availability) => change({ availability })}
        />
        <TextField
          name="languages"
          label={w.languages}
          optional
          maxLength={100}
          value={typed.languages}
          onChange={(languages) => change({ languages })}
        />
        <YesNo
          name="isForeigner"
          label={w.isForeigner}
          value={typed.isForeigner}
          onChange={(isForeigner) => change({ isForeigner })}
        />
        <YesNo
          name="asksWritten"
          label={w.asksWritten}
          value={typed.asksWritten}
          onChange={(asksWritten) => change({ asksWritten })}
        />
      </SendForm>
    </FormDrawer>
  )
}
