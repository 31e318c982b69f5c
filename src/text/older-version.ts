// Words of what was written on another device meanwhile.

export const olderVersionText = {
  title: 'Äldre version',
  text: (time: string) => `En annan version sparades ${time}. Inget är borta.`,
  show: 'Visa den',
  join: 'Sätt ihop versionerna',
  choose: 'Fortsätt med den här',
} as const
