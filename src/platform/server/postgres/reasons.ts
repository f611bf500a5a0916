import { StartError } from '../start-error.ts'

const FULL = '磁盘已满，没有写完的内容已经放弃，原有数据没有改动；请腾出空间后再启动。'

/** The sentence for an error of the file system; other errors stay what they are. */
export function asStartError(error: unknown, path: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartError(FULL)
    case 'EACCES':
    case 'EPERM':
      return new StartError(`当前用户不能写入 ${path}；请修改文件夹的权限，或用 DATA_DIR 换一个。`)
    case 'EROFS':
      return new StartError(`${path} 在只读的磁盘上；请用 DATA_DIR 换一个可以写入的文件夹。`)
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(`${path} 不能用作文件夹：那里有同名的文件；请用 DATA_DIR 换一个。`)
    default:
      return error
  }
}

/** PostgreSQL refuses for a moment while processes of a killed predecessor are still leaving. */
export class StillBusy extends StartError {}

/** The sentence for what PostgreSQL wrote before it gave up. */
export function explain(said: string, log: string): StartError {
  if (/No space left on device|Disk quota exceeded/.test(said)) return new StartError(FULL)
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(said)) {
    return new StillBusy('上一次运行留下的数据库进程还没有退出；请稍等片刻再启动。')
  }
  if (/incompatible with server|was initialized by PostgreSQL version/.test(said)) {
    return new StartError(
      '数据是由另一个版本的 PostgreSQL 建立的，这个版本打不开；数据没有改动，请用原来的版本启动。',
    )
  }
  if (/Permission denied|wrong ownership|invalid permissions/.test(said)) {
    return new StartError(
      `数据库的文件夹属于另一个用户，或权限不对；请换回原来的用户启动。详见 ${log}`,
    )
  }
  return new StartError(`数据库没有启动成功，原因写在 ${log} 的末尾。`)
}
