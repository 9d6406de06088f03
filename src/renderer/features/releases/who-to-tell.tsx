import { useMemo } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import { useWorkspace } from '../../state/current'
import { CopyButton } from '../../ui/copy-button'
import { PartyMark } from '../../ui/party-mark'
import classes from './changes.module.css'
import { messageTo, recipientsOf, toldText } from './recipients'

/** Who is to hear of changes, how to reach them, and the words for it to copy. */
export const WhoToTell = ({ round, changes, title, within = false }: { round: TalksRound; changes: readonly ScheduleChange[]; title: string; within?: boolean }) => {
  const workspace = useWorkspace()
  const recipients = useMemo(() => recipientsOf(workspace, changes), [workspace, changes])
  return (
    <section className={classes.who} data-within={within || undefined} aria-label="Who must be told">
      <div className={classes.whoHead}>
        <h2>Who must be told</h2>
        {recipients.length === 0 ? null : <CopyButton text={() => toldText(workspace, round, title, recipients)}>Copy the list</CopyButton>}
      </div>
      {recipients.length === 0 ? <p className={classes.quiet}>Nobody: nothing changed for anyone.</p> : null}
      <ul className={classes.recipients}>
        {recipients.map((recipient) => (
          <li key={recipient.key} className={classes.recipient}>
            <span className={classes.name}>
              {recipient.colour === undefined ? null : <PartyMark colour={recipient.colour} />}
              {recipient.name} <span className={classes.count}>{recipient.lines.length}</span>
            </span>
            <CopyButton variant="subtle" label={`Copy what to tell ${recipient.name}`} text={() => messageTo(workspace, round, title, recipient)}>
              Copy
            </CopyButton>
            <span className={classes.contact}>{recipient.contacts.length === 0 ? <span className={classes.missing}>No phone or e-mail is known</span> : recipient.contacts.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
