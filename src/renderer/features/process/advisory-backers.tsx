import { Button } from '@mantine/core'
import { fullName } from '@shared/model/person'
import type { MediationProcess } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { DossierBlock, DossierRow, joined } from './dossier'
import classes from './process.module.css'

/** The members of the advisory board who back a process. */
export const AdvisoryBackers = ({ process }: { process: MediationProcess }) => {
  const workspace = useWorkspace()
  const backers = process.advisoryBackerIds.flatMap((id) => rowOf(workspace, 'standbyExperts', id) ?? [])
  return (
    <DossierBlock
      title="Advisory board"
      lead="who backs this process"
      add={
        <Button variant="subtle" size="compact-xs" onClick={() => { select({ table: 'processes', id: process.id }) }}>
          Choose
        </Button>
      }
    >
      <ul className={classes.list}>
        {backers.map((member) => (
          <DossierRow key={member.id} record={{ table: 'standbyExperts', id: member.id }} name={fullName(member)} facts={joined(member.specialisations.join(', '), member.domicile)} />
        ))}
      </ul>
      {backers.length === 0 ? <p className={classes.none}>No member of the advisory board backs it yet.</p> : null}
    </DossierBlock>
  )
}
