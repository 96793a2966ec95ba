/** Changes on history, in English. */
export const changes = {
  changes: {
    dates: (from: string | undefined, to: string | undefined) =>
      `${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`,
    strength: (times: number) => ` at ${times} times its strength`,
    off: (name: string) => `${name} off`,
    noPolicyAfter: (date: string) => `no policy after ${date}`,
    idealType: (name: string) => `ideal type ${name}`,
    systemOff: (code: string) => `system ${code} off`,
  },
};
