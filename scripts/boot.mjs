// The door of every npm script: `start`, `test`, `cli` and `run`. It needs nothing but Node itself.
// No `import` at the top and no new syntax here: an old Node must get as far as the sentence below.

var version = process.versions.node.split('.').map(Number)

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    '✗ 仁桥需要 Node.js 20.19 或更新的版本，现在用的是 ' +
      process.versions.node +
      '；请升级 Node.js 后再运行。',
  )
  process.exitCode = 1
} else {
  import('./commands.mjs').then(function (commands) {
    return commands.obey(process.argv.slice(2))
  })
}
