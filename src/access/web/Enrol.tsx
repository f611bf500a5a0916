import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { enrol } from '../model/sign-in.ts'
import { words } from './own-words.ts'
import { PasswordFirst } from './PasswordFirst.tsx'
import type { Enrolment } from './ScanCode.tsx'

/** The first step to a second factor: the password, for which its secret and its codes come back. */
export function Enrol({ onBegun }: { readonly onBegun: (enrolment: Enrolment) => void }) {
  const w = useWords(words)
  return (
    <Section title={w.turnOn}>
      <PasswordFirst
        action={w.begin}
        send={(password) => call(enrol, { password })}
        onSent={onBegun}
      />
    </Section>
  )
}
