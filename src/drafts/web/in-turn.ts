const underWay = new Map<string, Promise<unknown>>()

/**
 * What concerns one form goes to the server one after the other, across everything on this page that
 * shows it: a form that is opened again waits for the last save of its former self.
 */
export function inTurn<Result>(form: string, deed: () => Promise<Result>): Promise<Result> {
  const before = underWay.get(form) ?? Promise.resolve()
  const mine = before.then(deed, deed)
  underWay.set(form, mine)
  const tidy = () => void (underWay.get(form) === mine && underWay.delete(form))
  mine.then(tidy, tidy)
  return mine
}
