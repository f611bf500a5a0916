import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer, OneOf } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile, saveFile } from '#platform/web/save-file.ts'
import { isGathering } from '../../model/activity-steps.ts'
import { type ActivityPage, addEvidence, readEvidence } from '../../model/contract.ts'
import { EvidenceKind, evidenceKindWords, Faces, facesWords } from '../../model/evidence.ts'
import { useSettled } from '../activity-page.ts'
import { words } from '../words.ts'

interface Props {
  readonly activity: ActivityPage
}

/** What shows that it was held; sealed in the store, and opened one by one. */
export function EvidenceFiles({ activity }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [isAdding, setAdding] = useState(false)
  const { id: activityId, files } = activity
  const opening = useMutation({
    mutationFn: (fileId: string) => call(readEvidence, { activityId, fileId }),
    onSuccess: saveFile,
  })
  const canAdd = isGathering(activity.state)
  return (
    <Section
      title={w.evidence}
      actions={canAdd && <Button onClick={() => setAdding(true)}>{w.addEvidence}</Button>}
    >
      {opening.error && <Problem error={opening.error} />}
      {files.length === 0 && <p className={blocks.soft}>{w.noEvidence}</p>}
      <ul className={blocks.list} aria-label={w.evidence}>
        {files.map(({ id, kind, fileName, at, faces }) => (
          <li key={id}>
            <div className={blocks.row}>
              {evidenceKindWords[kind][language]} {fileName}
              <Button size="small" onClick={() => opening.mutate(id)}>
                {w.open}
              </Button>
            </div>
            <p className={blocks.soft}>
              {dates.short(at)} · {facesWords[faces][language]}
            </p>
          </li>
        ))}
      </ul>
      {isAdding && <AddDrawer activity={activity} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function AddDrawer({ activity, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [kind, setKind] = useState<EvidenceKind>('photo')
  const [faces, setFaces] = useState<Faces>()
  const adding = useMutation({
    mutationFn: async (file: File) => {
      const chosen = { kind, faces: faces ?? 'none', ...(await readFile(file)) }
      return call(addEvidence, { activityId: activity.id, ...chosen })
    },
    onSuccess: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.addEvidence} onClose={onClose}>
      <div className={blocks.stack}>
        {adding.error && <Problem error={adding.error} />}
        <OneOf
          name="kind"
          label={w.evidenceKind}
          value={kind}
          onChoose={setKind}
          options={EvidenceKind.options.map((value) => ({
            value,
            label: evidenceKindWords[value][language],
          }))}
        />
        <OneOf
          name="faces"
          label={w.faces}
          value={faces}
          onChoose={setFaces}
          options={Faces.options.map((value) => ({ value, label: facesWords[value][language] }))}
        />
        <FilePicker
          label={w.pick}
          hint={w.pickHint}
          accept="image/jpeg,image/png,application/pdf"
          disabled={adding.isPending || faces === undefined}
          onPick={(file) => adding.mutate(file)}
        />
      </div>
    </FormDrawer>
  )
}
