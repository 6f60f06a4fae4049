const SHAPES: Readonly<Record<string, string>> = {
  Headphones:
    '<path d="M55 120V95a45 45 0 0 1 90 0v25" fill="none" stroke-width="10"/><rect x="42" y="108" width="28" height="46" rx="12"/><rect x="130" y="108" width="28" height="46" rx="12"/>',
  Cameras:
    '<rect x="35" y="65" width="130" height="85" rx="14"/><circle cx="100" cy="108" r="30" fill="#fff"/><circle cx="100" cy="108" r="19"/><rect x="80" y="50" width="40" height="20" rx="6"/>',
  Laptops:
    '<rect x="45" y="50" width="110" height="74" rx="8"/><rect x="53" y="58" width="94" height="58" fill="#fff"/><path d="M28 134h144l-10 16H38z"/>',
  Phones:
    '<rect x="65" y="30" width="70" height="140" rx="14"/><rect x="72" y="42" width="56" height="112" fill="#fff"/>',
  Speakers:
    '<rect x="62" y="30" width="76" height="140" rx="12"/><circle cx="100" cy="120" r="26" fill="#fff"/><circle cx="100" cy="66" r="13" fill="#fff"/>',
  Monitors:
    '<rect x="30" y="45" width="140" height="84" rx="8"/><rect x="38" y="53" width="124" height="68" fill="#fff"/><path d="M90 129h20v20h22v10H68v-10h22z"/>',
};

/** A simple picture of a kind of product, in a colour of its own, as a data address. */
export function drawing(category: string, number: number): string {
  const colour = `hsl(${(number * 47) % 360} 28% 38%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#eef1f5"/><g fill="${colour}" stroke="${colour}">${SHAPES[category] ?? ""}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
