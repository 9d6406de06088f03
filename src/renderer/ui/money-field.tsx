import { NumberInput, Select } from '@mantine/core'
import { useId, useState } from 'react'
import type { Money } from '@shared/model/money'
import { majorUnits, minorDigits, moneyOf } from '@shared/model/money'
import { currencyCodes } from './currencies'
import classes from './fields.module.css'
import money from './money-field.module.css'

interface MoneyFieldProps {
  readonly label: string
  readonly value: Money | null
  /** Taken for an amount that has no currency yet. */
  readonly currency: string
  readonly disabled?: boolean
  readonly hint?: string
  readonly onCommit: (value: Money | null) => void
}

/** An amount with its currency; empty means not known. Leaving the field or Enter keeps it. */
export const MoneyField = ({ label, value, currency, disabled = false, hint, onCommit }: MoneyFieldProps) => {
  const id = useId()
  const held = value === null ? '' : majorUnits(value)
  const [draft, setDraft] = useState<string | number>(held)
  const [unit, setUnit] = useState(value?.currency ?? currency)
  const standing = `${String(value?.minor)} ${value?.currency ?? currency}`
  const [known, setKnown] = useState(standing)
  if (known !== standing) {
    // A value that changed elsewhere replaces whatever was being typed.
    setKnown(standing)
    setDraft(held)
    setUnit(value?.currency ?? currency)
  }
  const commit = (code: string): void => {
    const next = draft === '' ? null : moneyOf(Number(draft), code)
    if (next === null ? value !== null : next.minor !== value?.minor || next.currency !== value.currency) onCommit(next)
  }
  return (
    <div className={classes.row}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div>
        <div className={money.pair}>
          <NumberInput
            id={id}
            className="tabular"
            value={draft}
            min={0}
            decimalScale={minorDigits(unit)}
            thousandSeparator=","
            hideControls
            disabled={disabled}
            placeholder="not known"
            onChange={setDraft}
            onBlur={() => {
              commit(unit)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit(unit)
              if (event.key === 'Escape' && draft !== held) {
                event.stopPropagation()
                setDraft(held)
              }
            }}
          />
          <Select
            aria-label={`${label}: currency`}
            data={[...currencyCodes()]}
            searchable
            allowDeselect={false}
            value={unit}
            disabled={disabled}
            rightSectionWidth={20}
            onChange={(code) => {
              if (!code) return
              setUnit(code)
              commit(code)
            }}
          />
        </div>
        {hint ? <div className={classes.unit}>{hint}</div> : null}
      </div>
    </div>
  )
}
