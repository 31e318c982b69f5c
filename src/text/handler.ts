// Words of the handler, on the reporter's side.

export const handlerText = {
  contact: 'Din kontakt hos socialtjänsten',
  reached: (name: string, phone: string) => `${name}, ${phone}`,
  received: (time: string) => `Anmälan kom in ${time}.`,
  changed: 'Ny handläggare',
  since: (day: string) => `ny sedan ${day}`,
  always: (name: string, phone: string) => `${name} svarar alltid på ${phone}.`,
  callFunction: (phone: string) => `Ring mottagningen ${phone}`,
} as const
