import { DateField, NumberField, OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { amendWorker, enterWorker } from '../../model/contract.ts'
import { Employment, employmentWords, Field, fieldWords, type Worker } from '../../model/worker.ts'
import { RecordForm } from '../RecordForm.tsx'
import { dayOrNull, useTyped } from '../typed.ts'
import { words } from '../words.ts'

interface Props {
  /** Without one somebody new is entered. */
  readonly worker?: Worker
  readonly onClose: () => void
}

export function WorkerForm({ worker, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [typed, change] = useTyped({
    ...{ name: worker?.name ?? '', employment: worker?.employment, fields: worker?.fields ?? [] },
    ...{ employer: worker?.employer ?? '', fullTime: worker?.fullTime ?? true },
    ...{ fte: String(worker?.fte ?? 1), from: worker?.from ?? '', until: worker?.until ?? '' },
  })
  const { employment, fullTime } = typed
  const fte = fullTime ? 1 : Number(typed.fte)
  const filled = {
    ...{ ...typed, fte, employment: employment as Employment },
    ...{ from: typed.from as Day, until: dayOrNull(typed.until) },
  }
  return (
    <RecordForm
      title={worker ? w.amend : w.enter}
      content={typed}
      check={() => ({
        ...{ name: !typed.name.trim() && w.needed, employment: !employment && w.needed },
        ...{ fte: !(fte > 0) && w.notNumber, from: !typed.from && w.needed },
      })}
      send={(idempotencyKey) =>
        worker
          ? call(
              amendWorker,
              { ...filled, workerId: worker.id, version: worker.version },
              { idempotencyKey },
            )
          : call(enterWorker, filled, { idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField
        name="name"
        label={w.name}
        maxLength={60}
        value={typed.name}
        onChange={change('name')}
      />
      <OneOf
        name="employment"
        label={w.employment}
        value={employment}
        onChoose={change('employment')}
        options={Employment.options.map((value) => ({
          value,
          label: employmentWords[value][language],
        }))}
      />
      {(employment === 'purchased' || employment === 'stationed') && (
        <TextField
          name="employer"
          label={w.employer}
          hint={w.employerHint}
          maxLength={80}
          value={typed.employer}
          onChange={change('employer')}
        />
      )}
      <OneOf
        name="fullTime"
        label={w.fullTime}
        value={fullTime ? 'full' : 'part'}
        onChoose={(chosen) => change('fullTime')(chosen === 'full')}
        options={(['full', 'part'] as const).map((value) => ({ value, label: w[value] }))}
      />
      {!fullTime && (
        <NumberField
          name="fte"
          label={w.fte}
          hint={w.fteHint}
          value={typed.fte}
          onChange={change('fte')}
        />
      )}
      <SomeOf
        name="fields"
        label={w.fields}
        optional
        values={typed.fields}
        onChoose={change('fields')}
        options={Field.options.map((value) => ({ value, label: fieldWords[value][language] }))}
      />
      <DateField name="from" label={w.from} value={typed.from} onChange={change('from')} />
      {worker && (
        <DateField
          name="until"
          label={w.until}
          optional
          value={typed.until}
          onChange={change('until')}
        />
      )}
    </RecordForm>
  )
}
