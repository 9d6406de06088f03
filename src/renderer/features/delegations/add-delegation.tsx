import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { newId } from '../../state/new-id'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, showScreen } from '../../state/view-state'
import { PartyMark } from '../../ui/party-mark'

/** Adds a delegation: of a party that has none in this round yet, of a partner as observer, or one named by hand. */
export const AddDelegation = ({ round, onAdded, primary = false }: { round: TalksRound; onAdded: (id: string) => void; primary?: boolean }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const present = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === round.id)
  const parties = rowsOf(workspace, 'parties').filter((party) => party.processId === round.processId && !present.some((delegation) => delegation.partyId === party.id))
  const process = rowOf(workspace, 'processes', round.processId)
  const partners = (process?.partnerIds ?? []).flatMap((id) => rowOf(workspace, 'partners', id) ?? []).filter((partner) => !present.some((delegation) => delegation.partnerId === partner.id))

  const add = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
    const id = newId()
    const answer = await addRecord('delegations', { id, roundId: round.id, ...fields })
    if (!answer.ok) return
    onAdded(id)
    select({ table: 'delegations', id })
  }

  return (
    <Menu width={280} position="bottom-end">
      <Menu.Target>
        <Button variant={primary ? 'filled' : 'default'} disabled={readOnly} leftSection={<IconPlus size={14} />}>
          Add delegation
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {parties.length > 0 ? <Menu.Label>Parties without a delegation</Menu.Label> : null}
        {parties.map((party) => (
          <Menu.Item key={party.id} leftSection={<PartyMark colour={party.colour} />} onClick={() => void add({ name: party.name, partyId: party.id, kind: 'party', ...(party.language ? { language: party.language } : {}) })}>
            {party.name}
          </Menu.Item>
        ))}
        {partners.length > 0 ? <Menu.Label>Partners, as observers</Menu.Label> : null}
        {partners.map((partner) => (
          <Menu.Item key={partner.id} onClick={() => void add({ name: partner.name, partnerId: partner.id, kind: 'observer' })}>
            {partner.name}
          </Menu.Item>
        ))}
        {parties.length + partners.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item onClick={() => void add({ name: 'New delegation', kind: 'observer' })}>Another delegation</Menu.Item>
        <Menu.Item
          onClick={() => {
            showScreen('process')
          }}
        >
          Add a party to the process first…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
