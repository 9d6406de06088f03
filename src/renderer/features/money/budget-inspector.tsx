import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { planCostKinds } from '@shared/costing/categories'
import { costBudget, roundingRule, shareRule } from '@shared/costing/cost-budget'
import type { CostedLine } from '@shared/costing/costed-line'
import type { PlanPrice } from '@shared/costing/plan-line'
import { budgetSchema } from '@shared/model/budget'
import type { Budget, RecordRef, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { recordName, recordNouns } from '@shared/model/record-name'
import { amountText } from '@shared/text/amounts'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { currencyChoices } from '../../ui/currencies'
import { DateOrTimeField, LongTextField, NumberField, SelectField, TextField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { BudgetLineInspector } from './budget-line-inspector'
import { manualId } from './line-edits'
import classes from './money.module.css'
import { useMoneyView } from './money-view'
import { choicesFrom } from './record-columns'

const priceNames: Readonly<Record<PlanPrice, string>> = {
  hotelNight: 'Hotel night', dsaNight: 'DSA, a night', interpreterDay: 'Interpreter, a day', expertDay: 'Expert, a day', flight: 'Flight, one way', coffeeBreakPerHead: 'Coffee break, a head', mealPerHead: 'Meal, a head',
}

const percent = (basisPoints: number | null): number | null => (basisPoints === null ? null : basisPoints / 100)
const basisPoints = (value: number | null): number | null => (value === null ? null : Math.round(value * 100))

/** The record an officer would look at: an assignment or a placement is seen in its session. */
const shownFor = (workspace: Workspace, source: RecordRef): RecordRef => {
  const sessionId = source.table === 'boothAssignments' ? rowOf(workspace, 'boothAssignments', source.id)?.sessionId : source.table === 'placements' ? rowOf(workspace, 'placements', source.id)?.sessionId : undefined
  return sessionId === undefined ? source : { table: 'sessions', id: sessionId }
}

/** Where a line of the plan comes from, in words, with the records it was counted from. */
const Explanation = ({ line }: { line: CostedLine }) => {
  const workspace = useWorkspace()
  const sources = line.sources.map((source) => shownFor(workspace, source)).filter((source, at, all) => all.findIndex(({ table, id }) => table === source.table && id === source.id) === at)
  const first = sources.slice(0, 8)
  return (
    <Section title={line.description}>
      <dl className={classes.facts}>
        <dt>Counted from</dt>
        <dd>{line.explanation}</dd>
        <dt>Comes to</dt>
        <dd className="tabular">
          {line.unitCost ? `${String(line.quantity)} × ${amountText(line.unitCost)}${line.percent === 100 ? '' : ` × ${String(line.percent)} %`}${line.amount ? ` = ${amountText(line.amount)}` : ''}` : 'No price yet'}
          {line.rate && line.converted ? <div>{`${amountText(line.converted)} at the rate of ${line.rate.record.date}: 1 ${line.rate.record.base} = ${String(line.rate.record.rate)} ${line.rate.record.quote}`}</div> : null}
        </dd>
        {line.replaced ? (
          <>
            <dt>The plan says</dt>
            <dd className="tabular">{`${String(line.replaced.quantity)} × ${line.replaced.unitCost ? amountText(line.replaced.unitCost) : 'no price'}`}</dd>
          </>
        ) : null}
        {line.kind ? (
          <>
            <dt>Why here</dt>
            <dd>{planCostKinds[line.kind].reason}</dd>
          </>
        ) : null}
      </dl>
      {line.problem ? <p className={classes.gap}>{line.problem}</p> : null}
      {first.length > 0 ? (
        <ul className={classes.sources} aria-label="Counted from these">
          {first.map((source) => (
            <li key={`${source.table} ${source.id}`}>
              <Button variant="subtle" color="gray" size="compact-xs" fw={400} title={recordNouns[source.table]} onClick={() => { select(source) }}>
                {recordName(workspace, source)}
              </Button>
            </li>
          ))}
          {sources.length > first.length ? <li className={classes.quiet}>{`and ${String(sources.length - first.length)} more`}</li> : null}
        </ul>
      ) : null}
    </Section>
  )
}

const Prices = ({ budget, wanted, disabled, set }: { budget: Budget; wanted: PlanPrice | null; disabled: boolean; set: (fields: Readonly<Record<string, unknown>>) => void }) => {
  const asked = useMoneyView((state) => state.priceAsked)
  const holder = useRef<HTMLDivElement>(null)
  const seen = useRef(0)
  useEffect(() => {
    if (asked === seen.current) return
    seen.current = asked
    if (wanted) holder.current?.querySelector<HTMLInputElement>(`[data-price="${wanted}"] input`)?.focus()
  }, [asked, wanted])
  return (
    <Section title="Prices the plan is costed with">
      <div ref={holder}>
        {budgetSchema.shape.prices.unwrap().keyof().options.map((price) => (
          <div key={price} data-price={price}>
            <MoneyField label={priceNames[price]} value={budget.prices[price]} currency={budget.currency} disabled={disabled} {...(price === wanted ? { hint: 'The line chosen in the table waits for this' } : {})} onCommit={(amount) => { set({ prices: { ...budget.prices, [price]: amount } }) }} />
          </div>
        ))}
      </div>
    </Section>
  )
}

/** A budget's settings, and where the line chosen in the table comes from. */
export const BudgetInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const lineKey = useMoneyView((state) => state.lineKey)
  const costed = useMemo(() => costBudget(workspace, id), [workspace, id])
  const budget = rowOf(workspace, 'budgets', id)
  if (!budget) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('budgets', id, fields)
  const line = costed.ok ? costed.value.lines.find(({ key }) => key === lineKey) : undefined
  const own = line ? manualId(line) : null
  return (
    <>
      {line && own === null ? <Explanation line={line} /> : null}
      {own !== null ? <BudgetLineInspector key={own} id={own} /> : null}
      <Prices budget={budget} wanted={line?.state === 'price not known' ? line.price : null} disabled={disabled} set={set} />
      <Section title="Shares">
        <NumberField label="Contingency, %" value={percent(budget.contingency)} nullable decimals={2} max={100} disabled={disabled} hint="Empty takes the policy profile's share" onCommit={(value) => { set({ contingency: basisPoints(value) }) }} />
        <NumberField label="Programme support, %" value={percent(budget.programmeSupport)} nullable decimals={2} max={100} disabled={disabled} hint="Empty takes the policy profile's share" onCommit={(value) => { set({ programmeSupport: basisPoints(value) }) }} />
        <NumberField label="DSA paid, %" value={percent(budget.dsaShare)} nullable decimals={2} max={100} disabled={disabled} hint="Empty follows board and lodging of each stay" onCommit={(value) => { set({ dsaShare: basisPoints(value) }) }} />
        <p className={classes.quiet}>{shareRule}</p>
      </Section>
      <Section title="Budget">
        <TextField label="Name" value={budget.name} required disabled={disabled} onCommit={(name) => { set({ name }) }} />
        <SelectField label="Currency" value={budget.currency} choices={currencyChoices()} disabled={disabled} hint="Of the totals and the report" onCommit={(currency) => { if (currency) set({ currency }) }} />
        <DateOrTimeField kind="date" label="Rate date" value={budget.rateDate} nullable disabled={disabled} hint="The newest rate not after this day; empty takes the newest" onCommit={(rateDate) => { set({ rateDate }) }} />
        <SelectField label="Fund" value={budget.fundId} clearable disabled={disabled} placeholder="None yet" choices={rowsOf(workspace, 'funds').map((fund) => ({ value: fund.id, label: fund.name }))} onCommit={(fundId) => { set({ fundId }) }} />
        <SelectField label="Status" value={budget.status} disabled={disabled} choices={choicesFrom(budgetSchema.shape.status.unwrap().options)} onCommit={(status) => { set({ status }) }} />
        <LongTextField label="Note" value={budget.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <p className={classes.quiet}>{roundingRule}</p>
        <Button variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('budgets', [id]).then((removed) => { if (removed) select(null) })}>
          Remove this budget
        </Button>
      </Section>
    </>
  )
}
