import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/routine/text.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()

describe('a text of the pack', () => {
  it('comes with its statutes and the day it was checked', () => {
    const found = textOf(pack, 'kvitto.steg.svar')
    expect(found.text).toBe('Inom en vecka efter beslutet svarar de dig, om du har bett om det.')
    expect(found.legal.map(({ sfs, paragraph }) => `${sfs} ${paragraph}`)).toEqual([
      '2025:400 19 kap. 6 §',
      '2009:400 26 kap. 9 a §',
    ])
    expect(found).toMatchObject({ checkedOn: pack.checkedOn, certainty: 'V', certain: true })
  })

  it('is filled with values', () => {
    const { text } = textOf(pack, 'mottagare.folkbokford', { plats: 'Ekdalen' })
    expect(text).toBe('Barnet är folkbokfört i Ekdalen. Det är inte skolans stadsdel som avgör.')
  })

  it('takes a value as it stands, whatever it looks like', () => {
    const values = { enhet: '{nummer} $1', nummer: '08-465 004 10' }
    expect(textOf(pack, 'mottagare.utanfor', values).text).toBe(
      '{nummer} $1 tar inte emot i Trepart. Skriv ut anmälan, eller ring 08-465 004 10.',
    )
  })

  it('throws for a key, or a placeholder, that nobody knows', () => {
    expect(() => textOf(pack, 'nowhere')).toThrow('no text')
    expect(() => textOf(pack, 'toString')).toThrow('no text')
    expect(() => textOf(pack, 'akut.idag')).toThrow('needs a value')
    expect(() => textOf(pack, 'akut.idag', { plats: 'Ekdalen' })).toThrow('needs a value')
  })

  it('is an assumption when it, or a statute under it, is unchecked', () => {
    const text = { ...pack.texts['anm.sjalv']!, certainty: 'U' as const }
    const unsure = { ...pack, texts: { ...pack.texts, 'anm.sjalv': text } }
    expect(textOf(unsure, 'anm.sjalv').certain).toBe(false)
    const statute = { ...pack.statutes['sol.19.1']!, certainty: 'U' as const }
    const shaky = { ...pack, statutes: { ...pack.statutes, 'sol.19.1': statute } }
    expect(textOf(shaky, 'anm.sjalv').certain).toBe(false)
    expect(textOf(shaky, 'anm.sjalv').certainty).toBe('W')
  })
})
