import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Notice } from '#casework/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { readFile } from '#platform/web/save-file.ts'
import { uploadTemplate } from '../model/contract.ts'
import css from './documents.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** One file; what is wrong in it is told with its place. */
export function UploadTemplate({ kind }: { readonly kind: string }) {
  const w = useWords(words)
  const labelled = useLabelled()
  const listing = useListing()
  const queries = useQueryClient()
  const uploading = useMutation({
    mutationFn: async (file: File) => call(uploadTemplate, { kind, ...(await readFile(file)) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.kind(kind) })
      void queries.invalidateQueries({ queryKey: keys.kinds })
    },
  })
  const { data, error } = uploading
  const faults = error instanceof Refusal && error.code === 'template-faulty' ? error.faults : []
  return (
    <div className={css.stack}>
      <FilePicker
        label={w.pick}
        hint={w.uploadHint}
        accept=".docx"
        disabled={uploading.isPending}
        onPick={(file) => uploading.mutate(file)}
      />
      <div role="status">
        {data && <p>{w.uploaded(data.n)}</p>}
        {data && data.missing.length > 0 && (
          <Notice tone="amber">{w.missing(listing(data.missing))}</Notice>
        )}
      </div>
      {error && faults.length === 0 ? <Problem error={error} /> : null}
      {error && faults.length > 0 ? (
        <div role="alert">
          <Notice tone="vermilion">
            <strong>{w.faults(faults.length)}</strong> {error.message}
            <ul className={css.faults}>
              {faults.map(({ field, message }) => (
                <li key={`${field}${message}`}>{labelled(field, message)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </div>
  )
}
