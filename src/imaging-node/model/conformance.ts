import { badDicomWords } from '#dicom/model/bad-dicom.ts'
import { transferSyntaxes } from '#dicom/model/transfer-syntax.ts'
import { INSTANCE_TAGS, SERIES_TAGS, STUDY_TAGS } from './levels.ts'
import { failureReason, REASONS, type Reason } from './reasons.ts'
import { DEFAULT_LIMIT, HIGHEST_LIMIT, KEYS } from './search.ts'

const TRANSACTIONS: readonly (readonly [
  op: string,
  method: string,
  path: string,
  gives: string,
])[] = [
  [
    'stow',
    'POST',
    '/dicom-web/studies',
    'STOW-RS: `multipart/related; type="application/dicom"`, or one `application/dicom`',
  ],
  [
    'stow',
    'POST',
    '/dicom-web/studies/{study}',
    'the same; instances of another study are refused',
  ],
  [
    'qido',
    'GET',
    '/dicom-web/{studies\\|series\\|instances}',
    'QIDO-RS as `application/dicom+json`',
  ],
  ['qido', 'GET', '/dicom-web/studies/{study}/{series\\|instances}', 'within a study'],
  ['qido', 'GET', '/dicom-web/studies/{study}/series/{series}/instances', 'within a series'],
  [
    'qido',
    'POST',
    '/dicom-web/search/{studies\\|series\\|instances}',
    'the same question as JSON in the body: nothing of it stands in an address (an addition to the standard)',
  ],
  [
    'wado',
    'GET',
    '{study\\|series\\|instance}',
    'files as they came, `multipart/related`; one instance also as `application/dicom` with Range',
  ],
  [
    'wado',
    'GET',
    '{instance} with Accept `application/vnd.renqiao.packed-dicom`',
    'an uncompressed file with its frames in HTJ2K, out of which it is made again byte for byte (an addition to the standard)',
  ],
  [
    'wado',
    'GET',
    '{study\\|series\\|instance}/metadata',
    '`application/dicom+json`, gzipped on request',
  ],
  [
    'wado',
    'GET',
    '{instance}/frames/{1,2,…}',
    'frames as they are kept; one frame also by itself with Range',
  ],
  [
    'wado',
    'GET',
    '{instance}/frames/{1,2,…} with Accept `image/jphc`',
    'the same samples in HTJ2K without loss, where they are kept in something else',
  ],
  [
    'wado',
    'GET',
    '{instance}/rendered, {instance}/frames/{n}/rendered',
    '`image/jpeg` or `image/png`; `window=`center,width,linear\\|linear-exact, `viewport=`width,height, `quality=`',
  ],
  [
    'wado',
    'GET',
    '{study\\|series\\|instance}/thumbnail, {instance}/frames/{n}/thumbnail',
    'within 128 × 128, of the picture in the middle',
  ],
  ['wado', 'GET', '{instance}/bulkdata/{path}', 'a long value, with Range'],
  [
    'wado',
    'GET',
    '{study}/manifest, {study}/manifests/{version}',
    'FHIR R4 ImagingStudy; `X-JWS-Signature` is a detached JWS (EdDSA) over its bytes',
  ],
  [
    'changes',
    'GET',
    '/changes?after={seq}&limit={n}',
    'what grew, was sealed or came into conflict, numbered without gaps',
  ],
  [
    'none',
    'POST',
    '/tickets',
    'redeems a ticket of the hub, with a `DPoP` proof of its key (RFC 9449), for a session that reads some studies; `DELETE /sessions/mine` ends it',
  ],
  ['none', 'GET', '/.well-known/jwks.json, /readyz', 'the public key; whether the node is ready'],
]

/** The conformance statement, out of the tables by which the node works. */
export function conformance(): string {
  return `# DICOM conformance of the imaging node

Printed from the code by \`npm run print\`; the tests fail when it differs. The node speaks DICOMweb (PS3.18)
and nothing else: no DIMSE, no XML, no transcoding but to HTJ2K without loss. What it does not understand it refuses.

## Transactions
Every request but those marked \`none\` carries \`Authorization: Bearer …\`, and a token names its operations; or
\`Authorization: DPoP …\` with a proof of the session’s key.

${table(
  ['operation', 'method', 'path', 'what'],
  TRANSACTIONS.map(([op, method, path, gives]) => [`\`${op}\``, method, `\`${path}\``, gives]),
)}

- An answer to a store request comes after all its instances are synced to disk and committed.
- The same bytes again: 200 and the same answer. Other bytes under a known SOP Instance UID: failure 0x0111, the
  bytes are kept aside and never served, the first instance stays.
- 200 all kept, 202 some kept, 409 none kept, 507 no room; every part stands in ReferencedSOPSequence,
  FailedSOPSequence or OtherFailuresSequence (0008,119A), failures with Failure Reason and Error Comment.
- Files are never rewritten. An explicit \`transfer-syntax\` other than the one in which an instance is kept gets
  406; without one the file goes out as it is kept.
- ETags are strong: of an instance the SHA-256 of its bytes. A file is read and compared with its digest at
  least once in 24 hours before it goes out; a damaged one is refused.
- Text leaves as UTF-8 (Specific Character Set ISO_IR 192). What is declared is believed, but for nothing and
  Latin-1 over bytes that are beyond doubt UTF-8 or GB 2312; what an operator set for a station goes first.

## Searching
Default limit ${DEFAULT_LIMIT}, highest ${HIGHEST_LIMIT}; \`X-Total-Count\` tells how many there are, and \`Warning: 299\` how many were not sent.
Unknown keys, badly formed values and negative limits are refused (400), never ignored. \`fuzzymatching=true\`: each word
that is asked for begins some part of the patient's name, in any script, without case and accents.

${table(
  ['key', 'tag', 'level', 'matching'],
  KEYS.map(({ keyword, tag, level, matching }) => [
    keyword,
    `(${tag.slice(0, 4)},${tag.slice(4)})`,
    level,
    matching,
  ]),
)}

Returned besides counts, modalities, availability and Retrieve URL: study ${tags(STUDY_TAGS)}; series ${tags(SERIES_TAGS)};
instance ${tags(INSTANCE_TAGS)}. Other \`includefield\`s are named in \`Warning: 299\`.

## Transfer syntaxes kept
${table(
  ['UID', 'name', 'frames as'],
  [...transferSyntaxes.values()].map(({ uid, name, mediaType, deflated, littleEndian }) => [
    uid,
    name,
    deflated || !littleEndian ? 'not served by frame' : mediaType,
  ]),
)}

Every SOP class is kept.

## Failure reasons
${table(
  ['Error Comment', 'Failure Reason', 'means'],
  REASONS.map((reason) => [
    reason,
    `0x${failureReason(reason).toString(16).toUpperCase().padStart(4, '0')}`,
    meaning(reason),
  ]),
)}
`
}

const OWN: Readonly<Record<string, string>> = {
  'cut-off': 'The request ended within this part.',
  'other-study': 'The instance belongs to another study than the address names.',
  'uid-conflict': 'Other bytes are kept under this SOP Instance UID.',
  'too-large': 'The instance is larger than the node takes.',
  'disk-full': 'There is no room on the disk.',
}

function meaning(reason: Reason) {
  return OWN[reason] ?? badDicomWords[reason as keyof typeof badDicomWords].en
}

function tags(list: readonly string[]) {
  return [...list].sort().join(' ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
