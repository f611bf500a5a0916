import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { exportWorkforce } from '../model/contract.ts'
import { officeWords } from './office-words.ts'

export function ExportButton() {
  const w = useWords(officeWords)
  const { message } = App.useApp()
  const exporting = useMutation({
    mutationFn: () => call(exportWorkforce, {}),
    onSuccess: saveFile,
    onError: (error) => void message.error(error.message),
  })
  return (
    <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
      {w.exportXlsx}
    </Button>
  )
}
