import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { aFolder, anImagingNode, aSlice } from './testing.ts'

const run = promisify(execFile)

/** Where Debian's own Python lies; another one may come first in the path. */
const PYTHON = '/usr/bin/python3'

/** The metadata as pydicom makes it of the file, beside ours. */
const COMPARE = `
import json, sys, pydicom
for path in sys.argv[1:]:
  ours = json.load(open(path + '.json'))[0]
  theirs = pydicom.dcmread(path, stop_before_pixels=True).to_json_dict()
  for one in (ours, theirs): one.pop('00080005')
  print('same' if ours == theirs else (ours, theirs))
`

test('tools of others agree: what comes out is a file to dcmtk, and the metadata are those of pydicom', async ({
  skip,
}) => {
  for (const [tool, args] of [
    ['dcmdump', ['--version']],
    [PYTHON, ['-c', 'import pydicom']],
  ] as const)
    if (
      await run(tool, args).then(
        () => false,
        () => true,
      )
    ) {
      process.stdout.write(`skipped, because it cannot be run here: ${tool} ${args.join(' ')}\n`)
      skip()
    }
  const { ask } = await anImagingNode()
  const folder = aFolder()
  const files = [
    aSlice({ syntax: '' }),
    aSlice({ number: 2, syntax: '2' }),
    aSlice({ number: 3, syntax: '4.90', pixels: [Uint8Array.of(1, 2, 3, 4)] }),
    aSlice({ number: 4, more: { '00089215': ['SQ', [{ '00081030': ['LO', '头颅'] }]] } }),
    aSlice({ number: 5, more: { '00180050': ['DS', '1.5\\2'], '00189087': ['FD', [0.1]] } }),
  ]
  expect((await ask.stow(...files)).statusCode).toBe(200)
  const paths: string[] = []
  for (const index of files.keys()) {
    const address = `studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.${index + 1}`
    const path = join(folder, `${index}.dcm`)
    await writeFile(path, (await ask(address, { accept: 'application/dicom' })).rawPayload)
    await writeFile(`${path}.json`, (await ask(`${address}/metadata`)).body)
    paths.push(path)
  }
  const { stdout: dump } = await run('dcmdump', ['+P', '0008,0018', ...paths])
  for (const index of files.keys()) expect(dump).toContain(`[1.2.3.1.${index + 1}]`)
  const { stdout } = await run(PYTHON, ['-c', COMPARE, ...paths])
  expect(stdout).toBe('same\n'.repeat(files.length))
})
