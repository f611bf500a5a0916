/** One line of JSON for each event. Names, numbers and texts of people have no place in it. */
export interface Log {
  readonly info: (event: string, facts?: Facts) => void
  readonly error: (event: string, facts: Facts, error: unknown) => void
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>

export const silent: Log = { info: () => {}, error: () => {} }

export function createLog(write: (line: string) => void): Log {
  function line(level: string, event: string, facts: Facts = {}) {
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }))
  }
  return {
    info: (event, facts) => line('info', event, facts),
    error: (event, facts, error) => line('error', event, { ...facts, ...describe(error) }),
  }
}

/**
 * Where it happened and which kind it is. The message stays out where it may quote what was
 * stored: PostgreSQL names the offending values in its errors, a parser the text it stumbled over.
 */
function describe(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, table, constraint } = error as Error & Record<string, string | undefined>
  const stack = error.stack?.split('\n').slice(1, 6).join('\n')
  const message = code || error.name !== 'Error' ? undefined : error.message.slice(0, 200)
  return { error: error.name, code, table, constraint, message, stack }
}
