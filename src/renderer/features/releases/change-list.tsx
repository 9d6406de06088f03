import { IconLock } from '@tabler/icons-react'
import { changeKindWord } from '@shared/text/change-sentence'
import { jumpTo } from '../../actions/jump-to'
import { PartyMark } from '../../ui/party-mark'
import type { ChangeGroup, ChangeLine } from './change-lines'
import classes from './changes.module.css'

const Line = ({ line }: { line: ChangeLine }) => (
  <li className={classes.line}>
    <span className={classes.kind} data-kind={line.kind}>
      {changeKindWord[line.kind]}
    </span>
    <span className={classes.sentence}>
      {line.sentence}
      {line.secret ? (
        <span className={classes.confidential}>
          <IconLock size={12} aria-hidden /> confidential
        </span>
      ) : null}
    </span>
    {line.isThere ? (
      <button
        type="button"
        className={classes.go}
        aria-label={`Go to ${line.title}`}
        onClick={() => {
          jumpTo({ table: 'sessions', id: line.sessionId })
        }}
      >
        Go there
      </button>
    ) : null}
  </li>
)

/** Changes of a schedule in groups: by day, delegation or person. */
export const ChangeList = ({ groups }: { groups: readonly ChangeGroup[] }) =>
  groups.map((group) => (
    <section key={group.key} className={classes.group} aria-label={group.title}>
      <h3 className={classes.head}>
        {group.colour === undefined ? null : <PartyMark colour={group.colour} />}
        {group.title} <span className={classes.count}>{group.lines.length}</span>
      </h3>
      <ul className={classes.lines}>
        {group.lines.map((line) => (
          <Line key={line.sessionId} line={line} />
        ))}
      </ul>
    </section>
  ))
