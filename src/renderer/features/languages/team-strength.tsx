import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import type { Coverage } from '@shared/languages/coverage'
import { singlePoints } from '@shared/languages/redundancy'
import type { TeamNeed } from '@shared/languages/team-need'
import { policyKeys } from '@shared/model/policy'
import { recordName } from '@shared/model/record-name'
import type { PolicyProfile, Workspace } from '@shared/model/workspace'
import { boothName, strengthWords } from '@shared/text/coverage-sentence'
import { list } from '@shared/text/lists'
import classes from './coverage-matrix.module.css'

const nameOf = (workspace: Workspace, id: string): string => recordName(workspace, { table: 'interpreters', id })

interface Line {
  readonly name: string
  readonly least: number
  readonly interpreterIds: readonly string[]
}

/** Each booth, and the whole team where there are several. */
const linesOf = ({ booths, least }: TeamNeed): readonly Line[] => {
  const each = booths.map((booth) => ({ name: `${boothName(booth)}${booth.language !== null && booth.twoWay ? ', both ways' : ''}`, least: booth.least, interpreterIds: booth.interpreterIds }))
  return booths.length < 2 ? each : [...each, { name: 'Whole team', least, interpreterIds: booths.flatMap(({ interpreterIds }) => interpreterIds) }]
}

const StrengthLine = ({ workspace, line, total }: { workspace: Workspace; line: Line; total: boolean }) => {
  const short = line.interpreterIds.length < line.least
  const Glyph = line.least === 0 ? IconMinus : short ? IconAlertTriangle : IconCheck
  const who = list(line.interpreterIds.map((id) => nameOf(workspace, id)))
  return (
    <li className={classes.strength} data-short={short || undefined}>
      <Glyph size={14} aria-hidden />
      <span>
        <b>{line.name}</b>
        {total || who === '' ? null : <span className={classes.quiet}> {who}</span>}
      </span>
      <strong>
        {strengthWords(line)}
        {short ? ' short' : ''}
      </strong>
    </li>
  )
}

/** Who sits in which booth against what the policy profile asks. */
export const TeamStrength = ({ workspace, need, profile }: { workspace: Workspace; need: TeamNeed; profile: PolicyProfile | undefined }) => {
  const lines = linesOf(need)
  const heading = need.figures.length === 0 ? 'Team; the policy profile has no figure' : `Team against ${profile?.name ?? 'the policy profile'}`
  return lines.length === 0 ? null : (
    <>
      <h4 className={classes.head} title={need.figures.map((key) => policyKeys[key]).join('\n')}>
        {heading}
      </h4>
      <ul className={classes.lines} aria-label="Strength">
        {lines.map((line, at) => (
          <StrengthLine key={line.name} workspace={workspace} line={line} total={at > 0 && at === lines.length - 1} />
        ))}
      </ul>
    </>
  )
}

/** What hangs on a single interpreter, one line for each of them. */
export const SinglePoints = ({ workspace, coverage }: { workspace: Workspace; coverage: Coverage }) => {
  const held = new Map<string, Set<string>>()
  for (const { leg, interpreterId } of singlePoints(coverage)) {
    held.set(interpreterId, (held.get(interpreterId) ?? new Set()).add(`${leg.from} → ${leg.to}`))
  }
  return held.size === 0 ? null : (
    <>
      <h4 className={classes.head}>Hangs on one person</h4>
      <ul className={classes.lines} aria-label="Only one interpreter">
        {[...held].map(([id, legs]) => (
          <li key={id} className={classes.alone}>
            <IconAlertTriangle size={14} aria-hidden />
            <span>
              Only <b>{nameOf(workspace, id)}</b>: {list([...legs])}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
