import { Button } from '@mantine/core'
import { IconCheck, IconPointFilled, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fullName } from '@shared/model/person'
import type { Deployment } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { matchExperts, requestOf } from '@shared/planning/expert-match'
import type { TonedWords } from '@shared/text/expert-words'
import { candidatesLead, matchWords } from '@shared/text/expert-words'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { reported, showDone } from '../../ui/notice'
import { capital } from './expert-choices'
import classes from './candidates.module.css'
import page from './experts.module.css'
import { goOnWith, showCandidates, showExpertTab } from './experts-view'
import { stampNow } from './use-moment'

const icons: Readonly<Record<TonedWords['tone'], typeof IconCheck>> = { good: IconCheck, bad: IconX, open: IconQuestionMark, plain: IconPointFilled }
const meanings: Readonly<Record<TonedWords['tone'], string>> = { good: 'speaks for them', bad: 'speaks against them', open: 'not known', plain: 'note' }

/** So many are shown at first; nobody reads a whole roster. */
const shownFirst = 6

const Reason = ({ tone, text }: TonedWords) => {
  const Icon = icons[tone]
  return (
    <li data-tone={tone}>
      <Icon size={13} role="img" aria-label={meanings[tone]} /> {text}
    </li>
  )
}

/** Who answers to a request, the likeliest first, each with the reasons; choosing one matches them. */
export const Candidates = ({ deployment }: { deployment: Deployment }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [all, setAll] = useState(false)
  const listed = useRef<HTMLOListElement>(null)
  const matches = useMemo(() => matchExperts(workspace, requestOf(deployment)), [workspace, deployment])
  const choose = async (expertId: string, name: string): Promise<void> => {
    const answer = await reported(execute({ type: 'match-expert', deploymentId: deployment.id, expertId, at: stampNow() }))
    if (!answer.ok) return
    showCandidates(null)
    goOnWith(deployment.id)
    showDone(`${name} is matched. Ctrl+Z takes it back.`)
  }
  const showAll = (): void => {
    // The button goes; the keyboard goes on with the first who was not shown before.
    flushSync(() => { setAll(true) })
    listed.current?.children[shownFirst]?.querySelector('button')?.focus()
  }
  if (matches.length === 0) {
    return (
      <p className={classes.nobody}>
        The roster has nobody who could be sent.{' '}
        <Button variant="default" size="compact-xs" onClick={() => { showExpertTab('roster') }}>
          Go to the roster
        </Button>
      </p>
    )
  }
  const lead = candidatesLead(matches)
  return (
    <>
      {lead === '' ? null : <p className={classes.nobody}>{lead}</p>}
      <ol ref={listed} className={classes.candidates} aria-label="Who answers to this request">
        {matches.slice(0, all ? matches.length : shownFirst).map((match) => {
          const expert = rowOf(workspace, 'standbyExperts', match.expertId)
          if (!expert) return null
          const name = fullName(expert)
          return (
            <li key={expert.id} className={classes.candidate} data-fits={match.fits || undefined}>
              <div className={classes.candidateName}>
                <button type="button" className={classes.link} onClick={() => { select({ table: 'standbyExperts', id: expert.id }) }}>
                  {name}
                </button>
                <span className={page.quiet}>{match.fits ? `${capital(expert.kind)} · meets all that is asked` : capital(expert.kind)}</span>
                {expert.phone === '' ? null : <span className={page.quiet}>{expert.phone}</span>}
              </div>
              <ul className={classes.reasons} aria-label={`Why ${name}`}>
                {matchWords(workspace, match, deployment.wanted).map((reason) => <Reason key={reason.text} {...reason} />)}
              </ul>
              <Button variant={match.fits ? 'filled' : 'default'} size="compact-sm" disabled={readOnly} aria-label={`Match ${name}`} onClick={() => void choose(expert.id, name)}>
                Match
              </Button>
            </li>
          )
        })}
      </ol>
      {matches.length > shownFirst && !all ? <Button variant="subtle" size="compact-xs" onClick={showAll}>{`Show all ${String(matches.length)}`}</Button> : null}
    </>
  )
}
