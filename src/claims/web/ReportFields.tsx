import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

/** How a claim begins, while it is typed. */
export interface Told {
  readonly year: string
  readonly what: string
  readonly payee: string
  readonly account: string
}

interface Props {
  readonly told: Told
  readonly years: readonly number[]
  readonly change: (part: Partial<Told>) => void
}

/** Which year, what happened, where the money goes. */
export function ReportFields({ told, years, change }: Props) {
  const w = useWords(words)
  return (
    <>
      <OneOf
        name="year"
        label={w.year}
        value={told.year}
        onChoose={(year) => change({ year })}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <TextField
        name="what"
        label={w.what}
        hint={w.whatHint}
        value={told.what}
        maxLength={500}
        onChange={(what) => change({ what })}
      />
      <TextField
        name="payee"
        label={w.payee}
        value={told.payee}
        maxLength={60}
        onChange={(payee) => change({ payee })}
      />
      <TextField
        name="account"
        label={w.account}
        hint={w.accountHint}
        value={told.account}
        maxLength={30}
        onChange={(account) => change({ account })}
      />
    </>
  )
}

export function missingIn({ what, payee, account }: Told, needed: string) {
  return {
    what: what.trim().length < 2 && needed,
    payee: !payee.trim() && needed,
    account: !account.trim() && needed,
  }
}
