/** Shows what is being done, one line for each step, and undoes the steps when the work is over. */
export interface Steps {
  /** A step that takes long says so before it is done. */
  readonly step: <Result>(title: string, work: () => Result | Promise<Result>) => Promise<Result>
  /** What has to be undone, in reverse order. */
  readonly later: (undo: () => unknown) => void
  readonly undo: () => Promise<void>
}

/** A step that takes longer than this, in milliseconds, gets a line at once. */
const LONG = 1000

export function createSteps(say: (line: string) => void): Steps {
  const undos: (() => unknown)[] = []
  return {
    async step(title, work) {
      const started = performance.now()
      const timer = setTimeout(() => say(`… 正在${title}，请稍候`), LONG)
      try {
        const result = await work()
        say(`✓ ${title}（${seconds(performance.now() - started)}）`)
        return result
      } finally {
        clearTimeout(timer)
      }
    },
    later: (undo) => undos.push(undo),
    async undo() {
      for (let undo = undos.pop(); undo; undo = undos.pop()) await undo()
    },
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`
}
