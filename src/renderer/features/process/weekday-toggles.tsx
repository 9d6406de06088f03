import classes from './process.module.css'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Days of the week to press on and off; ISO numbers, 1 Monday to 7 Sunday. */
export const WeekdayToggles = ({ label, value, disabled, onCommit }: { label: string; value: readonly number[]; disabled: boolean; onCommit: (days: number[]) => void }) => (
  <div className={classes.weekdays} role="group" aria-label={label}>
    {names.map((name, index) => {
      const day = index + 1
      const on = value.includes(day)
      return (
        <button
          key={name}
          type="button"
          aria-label={name}
          aria-pressed={on}
          disabled={disabled}
          onClick={() => {
            onCommit((on ? value.filter((held) => held !== day) : [...value, day]).sort((one, other) => one - other))
          }}
        >
          {name.slice(0, 2)}
        </button>
      )
    })}
  </div>
)
