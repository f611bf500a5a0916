export {
  type Elements,
  syntaxOf,
  utf8,
  type Value,
  writeDicomFile as aDicomFile,
  writeElements,
} from './writing.ts'
