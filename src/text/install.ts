// Words of the page about the home screen.

export const installText = {
  title: 'Lägg Trepart på hemskärmen',
  why: 'Annars kan surfplattan radera utkast efter en vecka. På hemskärmen rensas Trepart inte efter en vecka, och startar utan nät.',
  done: 'Klart. Trepart ligger på hemskärmen på den här plattan.',
  ipad: {
    title: 'iPad och iPhone',
    share: 'Öppna Trepart i Safari. Tryck på Dela: fyrkanten med en pil uppåt.',
    add: 'Välj Lägg till på hemskärmen. Tryck sedan på Lägg till.',
    after: 'Öppna Trepart från hemskärmen. Står det att plattan inte är kopplad, be om en ny länk.',
  },
  other: {
    title: 'Android och dator',
    offered: 'Webbläsaren kan installera Trepart åt dig.',
    install: 'Installera Trepart',
    menu: 'Öppna webbläsarens meny. Välj Installera app eller Lägg till på startskärmen. Finns inget av dem fungerar Trepart ändå, så länge webbläsaren inte rensas.',
  },
  offline: {
    title: 'Fungerar den utan nät?',
    text: 'Vi ser efter om hela Trepart ligger på plattan.',
    action: 'Testa utan nät',
    yes: 'Ja. Hela Trepart ligger på plattan och startar utan nät.',
    missing: (n: number) =>
      `Inte än. ${n === 1 ? '1 fil' : `${n} filer`} saknas. Låt Trepart stå öppen med nät en stund och testa igen.`,
    none: 'Inte än. Stäng Trepart, öppna den igen med nät och testa på nytt.',
  },
} as const
