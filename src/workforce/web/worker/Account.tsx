import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { tieWorker, type WorkerFile } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

type Props = { readonly file: WorkerFile }

/** Which account is this worker: with it the own file is seen. */
export function Account({ file: { id: workerId, version, accountName, ...file } }: Props) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const tying = useMutation({
    mutationFn: (accountId: AccountId) => call(tieWorker, { workerId, accountId, version }),
    onSuccess: () => void message.success(w.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  return (
    <div className={blocks.stack}>
      {tying.error && <Problem error={tying.error} />}
      <p>
        {w.account} {accountName ?? w.noAccount}
      </p>
      {file.freeAccounts.length > 0 && (
        <div className={css.row}>
          {file.freeAccounts.map(({ accountId, name }) => (
            <Button key={accountId} onClick={() => tying.mutate(accountId)}>
              {w.tie(name)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
