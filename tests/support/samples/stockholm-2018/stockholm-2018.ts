import { Sample } from '../sample'
import { addInterpretation } from './interpretation'
import { addLibrary } from './library'
import { addMoney } from './money'
import { addDelegations, addParties } from './people'
import { addPlaces } from './places'
import { addProcess } from './process'
import { addProgramme } from './programme'
import { addTravel } from './travel'

/** The Yemen consultations near Stockholm, 6 to 13 December 2018. */
export const stockholm2018 = (): Sample => {
  const sample = new Sample('Stockholm consultations 2018 (sample)', 'Maria Svensson')
  addParties(sample)
  addProcess(sample)
  addPlaces(sample)
  addDelegations(sample)
  addProgramme(sample)
  addInterpretation(sample)
  addTravel(sample)
  addMoney(sample)
  addLibrary(sample)
  return sample
}
