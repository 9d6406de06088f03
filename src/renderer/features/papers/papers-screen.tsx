import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { paperModel } from '@shared/documents/paper-model'
import { rowsOf } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { paperLanguages } from '@shared/text/paper-words'
import { printPaper } from '../../actions/paper-actions'
import { delegationColour, useOpen, useRound } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PaperSheet } from './paper-sheet'
import classes from './papers.module.css'

/** Each delegation's own schedule, as it will be printed, in its own language; then to PDF. */
export const PapersScreen = () => {
  const { workspace, revision } = useOpen()
  const round = useRound()
  const [chosen, setChosen] = useState<string | null>(null)
  const [language, setLanguage] = useState<string | null>(null)
  const [openedAt] = useState(() => new Date().toISOString())

  const delegations = useMemo(() => rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === round?.id), [workspace, round?.id])
  const delegation = delegations.find((candidate) => candidate.id === chosen) ?? delegations[0]
  const spoken = paperLanguages.find((code) => code === (language ?? delegation?.language)) ?? 'en'
  const paper = useMemo(
    () => (round && delegation ? ({ kind: 'delegation-schedule', roundId: round.id, delegationId: delegation.id, language: spoken } as const) : null),
    [round, delegation, spoken],
  )
  const model = useMemo(() => (paper ? paperModel(workspace, paper, { printedAt: openedAt, revision }) : null), [workspace, paper, openedAt, revision])

  if (!round || !delegation || !paper || !model) {
    return (
      <EmptyState
        title="No delegation to print for yet"
        actions={
          <>
            <Button
              onClick={() => {
                showScreen('delegations')
              }}
            >
              Go to Delegations
            </Button>
            <Button
              variant="default"
              onClick={() => {
                showScreen('board')
              }}
            >
              Go to the board
            </Button>
          </>
        }
      >
        Each delegation gets its own schedule: only its sessions, rooms, transfers and contacts, in its own language. Add the delegations of this round first.
      </EmptyState>
    )
  }
  return (
    <Page
      title="Papers"
      flush
      lead="A delegation's own schedule; what it is not to see is not on it"
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Language of the paper"
            value={spoken}
            data={paperLanguages.map((code) => ({ value: code, label: languageName(code) }))}
            onChange={setLanguage}
          />
          <Button leftSection={<IconPrinter size={15} aria-hidden />} disabled={!model.ok} onClick={() => void printPaper(paper)}>
            Print to PDF…
          </Button>
        </>
      }
    >
      <div className={classes.papers}>
        <nav className={classes.list} aria-label="Delegations">
          {delegations.map((candidate) => {
            const colour = delegationColour(workspace, candidate)
            return (
              <button
                key={candidate.id}
                type="button"
                className={classes.item}
                {...(colour ? { 'data-party': colour } : {})}
                aria-current={candidate.id === delegation.id || undefined}
                onClick={() => {
                  setChosen(candidate.id)
                  setLanguage(null)
                }}
              >
                <span className={classes.swatch} aria-hidden />
                <span>
                  <span className={classes.name}>{candidate.name}</span>
                  <span className={classes.language}>Schedule · {languageName(candidate.language)}</span>
                </span>
              </button>
            )
          })}
        </nav>
        <div className={classes.desk} tabIndex={0} role="region" aria-label="Preview">
          {model.ok ? (
            <PaperSheet key={`${delegation.id} ${spoken}`} paper={model.value} label={`Schedule of ${delegation.name}`} />
          ) : (
            <EmptyState title="This paper can't be made yet">{model.problem.sentence}</EmptyState>
          )}
        </div>
      </div>
    </Page>
  )
}
