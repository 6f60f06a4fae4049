import type { IconName } from "../ui/Icon.tsx";

interface Voice {
  readonly icon: IconName;
  /** How the source found it, for "Why this?". */
  readonly explanation: string;
}

const VOICES: readonly (readonly [pattern: RegExp, voice: Voice])[] = [
  [/session/, { icon: "eye", explanation: "Follows from what you looked at just now" }],
  [/item/, { icon: "eye", explanation: "Goes together with it for many people" }],
  [/shopper|factors/, { icon: "people", explanation: "Liked by people with a similar taste" }],
  [/content|similar/, { icon: "tag", explanation: "Alike in kind, brand and price" }],
  [/popularity/, { icon: "flame", explanation: "Wanted by many at the moment" }],
  [/fresh|explor/, { icon: "spark", explanation: "New here: shown to find out who likes it" }],
];

const UNKNOWN: Voice = { icon: "spark", explanation: "Picked by the recommender" };

/** How a recommendation's source is drawn and explained; unknown sources have a word, too. */
export function voiceOf(source: string): Voice {
  const name = source.toLowerCase();
  return VOICES.find(([pattern]) => pattern.test(name))?.[1] ?? UNKNOWN;
}
