/**
 * Folding: spellings that a reader takes for the same become the same text. Full-width
 * and half-width, capitals, accents, both kana, and romaji with or without long vowels.
 */

/** Kana to romaji (Hepburn); two-letter groups come first. */
const KANA: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo " +
    "ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo " +
    "じゃ ja じゅ ju じょ jo びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo ふぁ fa ふぃ fi ふぇ fe ふぉ fo " +
    "てぃ ti でぃ di うぃ wi うぇ we うぉ wo ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo しぇ she じぇ je ちぇ che とぅ tu どぅ du " +
    "あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to " +
    "な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo " +
    "ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo " +
    "だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu ぁ a ぃ i ぅ u ぇ e ぉ o"
  )
    .split(" ")
    .reduce<[string, string][]>(
      (pairs, word, i, all) => (i % 2 === 0 ? [...pairs, [word, all[i + 1]]] : pairs),
      [],
    ),
);

/** Width, case and accents away: "ＭＩＴＩ" and "miti", "kigyō" and "kigyo", katakana as hiragana. */
export function fold(text: string): string {
  const kana = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return kana.replace(/[À-ɏḀ-ỿ]/g, (letter) =>
    letter.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
  );
}

/** Romaji in which long vowels are short and doubled letters of Hepburn and Kunrei agree: "kigyou", "kigyoo" and "kigyô" are "kigyo". */
export function foldRomaji(word: string): string {
  return fold(word)
    .replace(/['’-]/g, "")
    .replace(/o[uo]+/g, "o")
    .replace(/([aeiu])\1+/g, "$1")
    .replace(/sy/g, "sh")
    .replace(/ty/g, "ch")
    .replace(/zy/g, "j")
    .replace(/jy/g, "j")
    .replace(/si/g, "shi")
    .replace(/ti/g, "chi")
    .replace(/tu/g, "tsu")
    .replace(/hu/g, "fu")
    .replace(/zi/g, "ji")
    .replace(/m(?=[bmp])/g, "n");
}

/** Romaji of a kana text, folded; letters that are no kana stay. */
export function romajiOf(kana: string): string {
  const text = fold(kana);
  let romaji = "";
  for (let i = 0; i < text.length; i++) {
    const pair = KANA[text.slice(i, i + 2)];
    if (pair !== undefined) {
      romaji += pair;
      i += 1;
    } else if (text[i] === "っ") {
      const next = KANA[text.slice(i + 1, i + 3)] ?? KANA[text[i + 1]] ?? "";
      romaji += next.startsWith("ch") ? "t" : (next[0] ?? "");
    } else if (text[i] === "ー") {
      romaji += romaji.at(-1) ?? "";
    } else {
      romaji += KANA[text[i]] ?? text[i];
    }
  }
  return foldRomaji(romaji);
}

/** Whether a text holds Japanese letters. */
export function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff々]/.test(text);
}

/** Whether a text is kana alone. */
export function isKana(text: string): boolean {
  return /^[\u3040-\u30ff]+$/.test(text);
}
