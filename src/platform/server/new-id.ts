import { v7 } from 'uuid'

/** A new id whose order is that of time, so that indexes grow at their end. */
export function newId() {
  return v7()
}
