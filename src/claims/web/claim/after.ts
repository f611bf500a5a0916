import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ClaimPage } from '../../model/claim-page.ts'
import { keys } from '../keys.ts'

export interface ClaimProps {
  readonly claim: ClaimPage
}

export interface ClaimFormProps extends ClaimProps {
  readonly close: () => void
}

/** After a deed: a word, and everything that shows the claim as it is now. */
export function useAfter(close: () => void = () => {}) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string) => {
    if (said) void message.success(said)
    void queries.invalidateQueries({ queryKey: keys.all })
    close()
  }
}

export function whichOf({ insuredId, id }: Pick<ClaimPage, 'insuredId' | 'id'>) {
  return { insuredId, claimId: id }
}

/** What stands in the way of a move: null is nothing, undefined that it is not this person's move now. */
export function obstacleOf({ moves }: ClaimPage, move: ClaimPage['moves'][number]['move']) {
  return moves.find((one) => one.move === move)?.obstacle
}
