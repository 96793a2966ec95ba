/** Light or dark: as chosen, else as the system. */
import { useEffect, useState } from "react";
import { DARK, LIGHT, type Palette } from "@kigyo/figures/palette";
import { keepTheme, readTheme, type Theme } from "./autosave.ts";

/** The palette in use, the choice, and how to change it. Sets `data-theme` on the document. */
export function useTheme(): {
  readonly palette: Palette;
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
} {
  const [theme, setTheme] = useState(readTheme);
  const [systemDark, setSystemDark] = useState(
    () => matchMedia("(prefers-color-scheme: dark)").matches,
  );
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const dark = theme === "dark" || (theme === "system" && systemDark);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  return {
    palette: dark ? DARK : LIGHT,
    theme,
    choose: (next) => {
      keepTheme(next);
      setTheme(next);
    },
  };
}
