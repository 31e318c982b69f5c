// The invented municipality of DOM part D: Lindhaga, and its neighbours. Telephone numbers are of
// the series that is kept for fiction.

import type { ContactCard } from '../../src/protocol/contact-card.ts'
import type { Role, UnitKind } from '../../src/protocol/unit-log.ts'

export interface DemoMember {
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly phone: string
  readonly email: string
}

export interface DemoUnit {
  readonly name: string
  readonly kind: UnitKind
  readonly members: readonly DemoMember[]
  readonly devices: readonly string[]
  /** Cards without ids and dates, units by name; `intake` marks the one that the group answers. */
  readonly cards: readonly (Omit<ContactCard, 'id' | 'checked' | 'group'> & {
    readonly intake?: boolean
    readonly checkedDaysAgo: number
  })[]
  /** Roles whose members make up the receiving group. */
  readonly intake?: readonly Role[]
  readonly heads?: boolean
}

export interface DemoOrganisation {
  readonly name: string
  readonly support: string
  readonly units: readonly DemoUnit[]
}

const LINDHAGA = 'Lindhaga'
const OFFICE_HOURS = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }]
const SCHOOL_HOURS = [{ days: [1, 2, 3, 4, 5], from: '06:30', to: '18:00' }]

function member(name: string, title: string, role: Role, phone: string): DemoMember {
  const email = `${name.toLowerCase().replaceAll(' ', '.').replaceAll(/[åä]/g, 'a')}@lindhaga.example`
  return { name, title, role, phone, email }
}

const school = (name: string, districts: string[], phone: string) => ({
  name,
  function: 'unit' as const,
  municipality: LINDHAGA,
  districts,
  phones: [{ label: 'Expedition', number: phone }],
  hours: SCHOOL_HOURS,
  address: '',
  persons: [],
  checkedDaysAgo: 2,
})

const intake = (name: string, municipality: string, districts: string[], phone: string) => ({
  name,
  function: 'intake' as const,
  municipality,
  districts,
  phones: [{ label: 'Mottagning', number: phone }],
  hours: OFFICE_HOURS,
  address: '',
  persons: [],
})

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    name: 'Lindhaga socialtjänst',
    support: '08-465 004 99',
    units: [
      {
        name: 'Ekdalens socialtjänst',
        kind: 'socialServices',
        devices: ['Mottagningens dator', 'Viktors surfplatta'],
        intake: ['intake', 'socialSecretary', 'unitManager'],
        members: [
          member('Jonna Falk', 'mottagningssekreterare', 'intake', '08-465 004 10'),
          member('Viktor Hallin', 'socialsekreterare', 'socialSecretary', '08-465 004 21'),
          member('Farid Amiri', 'socialsekreterare', 'socialSecretary', '08-465 004 22'),
          member('Ingela Strand', 'enhetschef', 'unitManager', '08-465 004 20'),
        ],
        cards: [
          {
            ...intake('Ekdalens mottagning', LINDHAGA, ['Ekdalen'], '08-465 004 10'),
            address: 'Ekdalsvägen 2, Lindhaga',
            persons: [
              { name: 'Jonna Falk', role: 'mottagningssekreterare', phone: '' },
              { name: 'Ingela Strand', role: 'enhetschef', phone: '08-465 004 20' },
              {
                name: 'Viktor Hallin',
                role: 'socialsekreterare',
                phone: '08-465 004 21',
                contactFor: ['Tallkottens förskola'],
                substitute: 'Farid Amiri',
              },
            ],
            intake: true,
            checkedDaysAgo: 1,
          },
          {
            name: 'Socialjouren Lindhaga',
            function: 'emergency',
            municipality: LINDHAGA,
            districts: [],
            phones: [{ label: 'Kväll och helg', number: '08-465 004 90' }],
            hours: [
              { days: [1, 2, 3, 4, 5], from: '16:30', to: '08:00' },
              { days: [6, 7], from: '00:00', to: '23:59' },
            ],
            address: '',
            persons: [],
            checkedDaysAgo: 1,
          },
          {
            ...intake('Sandhamra socialtjänst', 'Sandhamra', [], '08-465 004 50'),
            checkedDaysAgo: 9,
          },
          {
            ...intake('Tingvalla socialtjänst', 'Tingvalla', [], '08-465 004 60'),
            address: 'Box 4, Tingvalla',
            checkedDaysAgo: 3,
          },
        ],
      },
      {
        name: 'Norrby socialtjänst',
        kind: 'socialServices',
        devices: ['Norrbys dator'],
        intake: ['intake'],
        members: [member('Maj Torell', 'mottagningssekreterare', 'intake', '08-465 004 30')],
        cards: [
          {
            ...intake('Norrby mottagning', LINDHAGA, ['Norrby'], '08-465 004 30'),
            intake: true,
            checkedDaysAgo: 1,
          },
        ],
      },
    ],
  },
  {
    name: 'Lindhaga utbildning',
    support: '08-465 004 98',
    units: [
      {
        name: 'Tallkottens förskola',
        kind: 'preschool',
        devices: ['Surfplatta 1, Tallkotten', 'Surfplatta 2, Tallkotten'],
        heads: true,
        members: [
          member('Samira Ekholt', 'förskollärare', 'staff', '070-174 06 11'),
          member('Bengt Lindroos', 'rektor', 'head', '070-174 06 12'),
        ],
        cards: [school('Tallkottens förskola', ['Ekdalen'], '08-465 004 40')],
      },
      {
        name: 'Björkhöjdsskolan',
        kind: 'school',
        devices: ['Petras dator', 'Fritids surfplatta'],
        members: [
          member('Petra Nylund', 'skolkurator', 'staff', '070-174 06 13'),
          member('Olle Brandt', 'lärare', 'staff', '070-174 06 14'),
        ],
        cards: [school('Björkhöjdsskolan', ['Norrby'], '08-465 004 41')],
      },
    ],
  },
  {
    name: 'Kompassen Utbildning AB',
    support: '08-465 004 97',
    units: [
      {
        name: 'Kompassens friskola',
        kind: 'school',
        devices: ['Kompassens surfplatta'],
        members: [member('Moa Rydell', 'biträdande rektor', 'head', '070-174 06 15')],
        cards: [school('Kompassens friskola', ['Norrby'], '08-465 004 42')],
      },
    ],
  },
]
