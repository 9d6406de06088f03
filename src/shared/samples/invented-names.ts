/** Names of nobody: common given and family names, paired at random. */
export const givenNames = [
  'Amal', 'Omar', 'Rima', 'Yusuf', 'Salma', 'Tariq', 'Leila', 'Hassan', 'Nadia', 'Karim', 'Mariam', 'Idris', 'Aminata', 'Moussa', 'Fatou', 'Ibrahim',
  'Claire', 'Julien', 'Sophie', 'Mathieu', 'Grace', 'Daniel', 'Ruth', 'Peter', 'Selam', 'Tesfaye', 'Almaz', 'Bekele', 'Ingrid', 'Lars', 'Karin', 'Erik',
] as const

export const familyNames = [
  'Haddad', 'Nasser', 'Saleh', 'Karam', 'Mansour', 'Khalil', 'Darwish', 'Fares', 'Diallo', 'Traoré', 'Keita', 'Sow', 'Cissé', 'Touré', 'Barry', 'Camara',
  'Martin', 'Bernard', 'Dubois', 'Moreau', 'Okafor', 'Mensah', 'Abebe', 'Haile', 'Girma', 'Tadesse', 'Lind', 'Berg', 'Nyström', 'Holm', 'Otieno', 'Wanjiru',
] as const

export const partyNames = [
  ['National Government', 'Government'], ['United Front', 'Front'], ['Movement for Change', 'Movement'], ['Northern Alliance', 'Alliance'],
  ['Coastal Assembly', 'Assembly'], ['Highland Council', 'Council'], ['River Coalition', 'Coalition'], ['Eastern League', 'League'],
] as const

export const topics = [
  'Ceasefire lines', 'Prisoner exchange', 'Humanitarian access', 'Ports and airports', 'Local governance', 'Security arrangements', 'Return of the displaced',
  'Revenue sharing', 'Transitional justice', 'Electoral roadmap', 'Missing persons', 'Mine clearance', 'Road opening', 'Monitoring mechanism', 'Central bank',
] as const
