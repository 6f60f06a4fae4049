import { useState } from "react";
import { Icon } from "../ui/Icon.tsx";

type Theme = "light" | "dark";

/** Starts from what the system prefers; a choice made here is kept (public/theme.js applies it). */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  const next: Theme = theme === "dark" ? "light" : "dark";

  function toggle() {
    document.documentElement.dataset["theme"] = next;
    localStorage.setItem("marketplace.theme", next);
    setTheme(next);
  }

  return (
    <button
      type="button"
      className="icon-button"
      onClick={toggle}
      aria-label={`Use ${next} colours`}
    >
      <Icon name={theme === "dark" ? "sun" : "moon"} />
    </button>
  );
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
