import type { CallAnswer, CallName, ParsedInput } from '@shared/contract/contract'
import { contract } from '@shared/contract/contract'
import { parseCommand } from '@shared/commands/apply-command'
import { completeCommand } from '@shared/commands/complete-command'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { issueSentence } from '@shared/schema/issue-sentence'
import { isPlainData } from './plain-data'

/** One handler for every call of the contract; leaving one out does not compile. */
export type Handlers = { readonly [Name in CallName]: (input: ParsedInput<Name>) => Promise<CallAnswer<Name>> }

const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name)

/**
 * A command is read before the call around it, because its own refusal names the command and the field. Ids it leaves
 * out are given here: what makes a record need not think of one.
 */
const readCommand = (input: unknown, newId: () => string): Outcome<unknown> => {
  if (typeof input !== 'object' || input === null || !('command' in input)) return success(input)
  const command = completeCommand(input.command, newId)
  const parsed = parseCommand(command)
  return parsed.ok ? success({ ...input, command }) : parsed
}

/** Answers calls from outside: always an outcome, never a rejection, and nothing sensitive in it. */
export const createDispatch =
  (handlers: Handlers, newId: () => string) =>
  async (name: string, raw: unknown): Promise<Outcome<unknown>> => {
    try {
      if (!isCallName(name)) return failure('unknown-call', `Parley has no call "${String(name).slice(0, 60)}". The window and Parley may be of different versions: restart Parley.`)
      const given = raw ?? {}
      if (!isPlainData(given)) return failure('invalid', `The call "${name}" can't be read: its input is not plain data.`)
      const input = name === 'workspace.execute' ? readCommand(given, newId) : success(given)
      if (!input.ok) return input
      const parsed = contract[name].input.safeParse(input.value)
      if (!parsed.success) return failure('invalid', `The call "${name}" can't be read: ${issueSentence(parsed.error)}.`)
      // The mapped type ties each handler to its own call's input, which TypeScript can't follow through a variable name.
      const handler = handlers[name] as (input: unknown) => Promise<Outcome<unknown>>
      return await handler(parsed.data)
    } catch {
      // The cause may quote what the officer typed, so it is neither logged nor sent.
      return failure('unexpected', 'Parley could not do this because of a fault of its own. Your plan is as it was; try again.')
    }
  }
