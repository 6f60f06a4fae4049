// Runs before the first paint, so that a chosen theme never flashes; a file of its own, because the
// content security policy allows no inline script.
try {
  const theme = localStorage.getItem("marketplace.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme it is.
}
