import type { CaseId } from '#casework/model/case.ts'
import { useKeptForm } from '#casework/web/index.tsx'
import { FormDrawer, MoneyField, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Fen, readYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { beginApplication } from '../../model/contract-case.ts'
import type { Programme } from '../../model/programme.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'

interface Props {
  readonly caseId: CaseId
  readonly programme: Programme
  readonly onClose: () => void
}

/** How much, and why; the rest is taken from the dossier. */
export function BeginForm({ caseId, programme, onClose }: Props) {
  const w = useWords(words)
  const { id: programmeId, name, terms } = programme
  const { draft, content, change, sending } = useKeptForm({
    ...{ caseId, close: onClose, shown: keys.aid(caseId) },
    draft: `aid-begin.${caseId}.${programmeId}`,
    on: { version: programme.version },
    initial: { asked: '', statement: '' },
    labels: { asked: w.askedLabel, statement: w.statement },
    check: ({ asked }) => ({ asked: !readYuan(asked) && w.wrongAmount }),
    send: ({ asked, statement }, key) =>
      call(
        beginApplication,
        { caseId, programmeId, asked: readYuan(asked) as Fen, statement },
        key,
      ),
    said: w.begun,
  })
  return (
    <FormDrawer title={w.applyTo(name)} onClose={onClose}>
      <SendForm
        label={w.applyTo(name)}
        sending={sending}
        action={w.apply}
        kept={{ draft, tell: ({ statement }) => statement }}
      >
        <MoneyField
          name="asked"
          label={w.askedLabel}
          {...(terms.ceiling !== null && { hint: w.ceiling(terms.ceiling) })}
          value={content.asked}
          onType={(asked) => change({ asked })}
        />
        <TextField
          name="statement"
          label={w.statement}
          hint={w.statementHint}
          optional
          value={content.statement}
          maxLength={1000}
          rows={4}
          onChange={(statement) => change({ statement })}
        />
      </SendForm>
    </FormDrawer>
  )
}
