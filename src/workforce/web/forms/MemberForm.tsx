import { DateField, Field, OneOf, TextField } from '#drafts/web/index.tsx'
import { InstitutionField } from '#places/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addMember } from '../../model/contract.ts'
import { learningWords } from '../learning-words.ts'
import { RecordForm } from '../RecordForm.tsx'
import { today, useTyped } from '../typed.ts'
import { words } from '../words.ts'

/** An institution of the register, or a department of a university by its name. */
export function MemberForm({ onClose }: { readonly onClose: () => void }) {
  const w = useWords({ ...words, ...learningWords })
  const [typed, change] = useTyped({
    ...{ kind: 'institution' as 'institution' | 'university', name: '', since: today() as string },
    institutionId: null as InstitutionId | null,
  })
  const { kind, name, since, institutionId } = typed
  const isHouse = kind === 'institution'
  return (
    <RecordForm
      title={w.addMember}
      content={typed}
      check={() => ({
        institutionId: isHouse && !institutionId && w.needed,
        name: !isHouse && !name.trim() && w.needed,
        since: !since && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          addMember,
          {
            institutionId: isHouse ? institutionId : null,
            ...{ name: isHouse ? '' : name, since: since as Day },
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="kind"
        label={w.kind}
        value={kind}
        onChoose={change('kind')}
        options={[
          { value: 'institution', label: w.institutionMember },
          { value: 'university', label: w.universityMember },
        ]}
      />
      {isHouse ? (
        <Field name="institutionId" label={w.institution}>
          {({ id }) => (
            <InstitutionField
              id={id}
              value={{ institutionId, districtCode: null, departmentId: null }}
              onChange={(place) => change('institutionId')(place.institutionId)}
            />
          )}
        </Field>
      ) : (
        <TextField
          name="name"
          label={w.memberName}
          maxLength={80}
          value={name}
          onChange={change('name')}
        />
      )}
      <DateField
        name="since"
        label={w.since}
        max={today()}
        value={since}
        onChange={change('since')}
      />
    </RecordForm>
  )
}
