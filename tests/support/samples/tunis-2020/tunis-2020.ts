import { Sample } from '../sample'
import { addInterpretation } from './interpretation'
import { addLibrary } from './library'
import { addMoney } from './money'
import { addPeople } from './people'
import { addPlaces } from './places'
import { addProcess } from './process'
import { addProgramme } from './programme'
import { addTravel } from './travel'

/** The Libyan Political Dialogue Forum in Tunis, 9 to 15 November 2020, after two virtual meetings. */
export const tunis2020 = (): Sample => {
  const sample = new Sample('Libyan forum, Tunis 2020 (sample)', 'Paul Nakamura')
  addPeople(sample)
  addProcess(sample)
  addPlaces(sample)
  addProgramme(sample)
  addInterpretation(sample)
  addTravel(sample)
  addMoney(sample)
  addLibrary(sample)
  return sample
}
