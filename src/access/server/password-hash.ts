import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes: the least that OWASP's sheet on storing passwords allows. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string) {
  return hash(password.normalize('NFKC'), COST)
}

export function isPassword({ hash: stored, password }: { hash: string; password: string }) {
  return verify(stored, password.normalize('NFKC'))
}
