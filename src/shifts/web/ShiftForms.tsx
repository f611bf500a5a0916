import { useState } from 'react'
import { MomentField, NumberField, SomeOf, TextField } from '#drafts/web/index.tsx'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { attend, closeShift } from '../model/contract-attendance.ts'
import { addTask, type OpenedShift } from '../model/contract-offer.ts'
import type { ShiftId } from '../model/shift.ts'
import type { SignUpId } from '../model/sign-up.ts'
import { ShiftForm } from './ShiftForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly onClose: () => void
}

const longest = { firstName: 10, bed: 20, does: 200, doesNot: 200 }

export function AddTask({ shiftId, onClose }: Props & { readonly shiftId: ShiftId }) {
  const w = useWords(words)
  const [typed, setTyped] = useState({ firstName: '', bed: '', does: '', doesNot: '' })
  const needed = ['firstName', 'bed', 'does'] as const
  return (
    <ShiftForm
      title={w.addTask}
      action={w.save}
      labels={{ firstName: w.firstName, bed: w.bed, does: w.does, doesNot: w.doesNot }}
      content={typed}
      check={() =>
        Object.fromEntries(needed.map((field) => [field, !typed[field].trim() && w.needed]))
      }
      send={(idempotencyKey) => call(addTask, { shiftId, ...typed }, { idempotencyKey })}
      onClose={onClose}
    >
      {(['firstName', 'bed', 'does', 'doesNot'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={w[field]}
          {...(field === 'firstName' && { hint: w.tasksLead })}
          {...(field === 'doesNot' && { optional: true })}
          maxLength={longest[field]}
          value={typed[field]}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
        />
      ))}
    </ShiftForm>
  )
}

interface AttendProps extends Props {
  readonly shift: OpenedShift
  readonly signUpId: SignUpId
}

export function AttendForm({ shift, signUpId, onClose }: AttendProps) {
  const w = useWords(words)
  const own = shift.signUps.find(({ id }) => id === signUpId)
  const [cameAt, setCame] = useState<Instant | ''>(own?.checkedInAt ?? shift.startsAt)
  const [wentAt, setWent] = useState<Instant | ''>(shift.endsAt)
  return (
    <ShiftForm
      title={`${w.attend}：${own?.name ?? ''}`}
      action={w.save}
      labels={{ cameAt: w.cameAt, wentAt: w.wentAt }}
      content={{ cameAt, wentAt }}
      check={() => ({ cameAt: !cameAt && w.needed, wentAt: !wentAt && w.needed })}
      send={(idempotencyKey) => call(attend, { signUpId, cameAt, wentAt }, { idempotencyKey })}
      onClose={onClose}
    >
      <MomentField name="cameAt" label={w.cameAt} value={cameAt} onChange={setCame} />
      <MomentField name="wentAt" label={w.wentAt} value={wentAt} onChange={setWent} />
    </ShiftForm>
  )
}

export function CloseShift({ shift, onClose }: Props & { readonly shift: OpenedShift }) {
  const w = useWords(words)
  const [present, setPresent] = useState<SignUpId[]>([])
  const [typed, setTyped] = useState({ registered: '', estimated: '', reachMethod: '' })
  const number = (text: string) => (text === '' ? null : Number(text))
  const open = shift.signUps.filter(({ state }) => state === 'confirmed')
  return (
    <ShiftForm
      title={w.close}
      action={w.close}
      labels={{
        ...{ present: w.present, reachedRegistered: w.reachedRegistered },
        ...{ reachedEstimated: w.reachedEstimated, reachMethod: w.reachMethod },
      }}
      content={{ present, typed }}
      check={() => ({
        reachMethod: Number(typed.estimated) > 0 && !typed.reachMethod.trim() && w.needed,
      })}
      send={(idempotencyKey) =>
        call(
          closeShift,
          {
            ...{ shiftId: shift.id, version: shift.version, present },
            reachedRegistered: number(typed.registered),
            reachedEstimated: number(typed.estimated),
            reachMethod: typed.reachMethod,
          },
          { idempotencyKey },
        )
      }
      onClose={onClose}
    >
      {open.length > 0 && (
        <SomeOf
          name="present"
          label={w.present}
          hint={w.closeLead}
          values={present}
          onChoose={setPresent}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NumberField
        whole
        name="reachedRegistered"
        label={w.reachedRegistered}
        optional
        value={typed.registered}
        onChange={(registered) => setTyped({ ...typed, registered })}
      />
      <NumberField
        whole
        name="reachedEstimated"
        label={w.reachedEstimated}
        optional
        value={typed.estimated}
        onChange={(estimated) => setTyped({ ...typed, estimated })}
      />
      {Number(typed.estimated) > 0 && (
        <TextField
          name="reachMethod"
          label={w.reachMethod}
          maxLength={200}
          value={typed.reachMethod}
          onChange={(reachMethod) => setTyped({ ...typed, reachMethod })}
        />
      )}
    </ShiftForm>
  )
}
