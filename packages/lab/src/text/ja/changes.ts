/** 史実への変更(日本語)。 */
import type { Text } from "../shape.ts";

export const changes: Pick<Text, "changes"> = {
  changes: {
    dates: (from, to) =>
      from === undefined && to === undefined
        ? ""
        : `(${from === undefined ? "" : `${from}から`}${to === undefined ? "" : `${to}まで`})`,
    strength: (times) => `の強さを${times}倍に`,
    off: (name) => `${name}なし`,
    noPolicyAfter: (date) => `${date}より後の政策なし`,
    idealType: (name) => `理念型${name}`,
    systemOff: (code) => `システム${code}なし`,
  },
};
