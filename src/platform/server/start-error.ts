/**
 * Why the product cannot start: one Chinese sentence that also says what to do. Shown as it is,
 * without a stack trace, and followed by exit code 1.
 */
export class StartError extends Error {
  override readonly name: string = 'StartError'
}
