import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const HOW_TO_GET_IT = `No Chromium was found on the PATH, and CHROMIUM names none.
  Debian, Ubuntu   apt-get install chromium
  macOS            brew install --cask google-chrome`;

/** Starts the Chromium that `CHROMIUM` names, or the first one found on the path. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM"];
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM names ${named}, which is not there.`);
  }
  const executablePath = named || candidates().find((path) => existsSync(path));
  if (!executablePath) throw new Error(HOW_TO_GET_IT);
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function candidates(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ON_MACOS];
}
