import type { DemoJoinRequest, DemoTownClaim } from '../content.types.js';

/** Invented people who wait for the administrators of a town, each for a different reason. */
export const JOIN_REQUESTS: readonly DemoJoinRequest[] = [
  {
    key: 'ida-kesselring',
    name: 'Ida Kesselring',
    // freemail: nothing proves the town
    mail: 'ida.kesselring@freepost.example',
    // Dörentrup
    town: '05766024',
    position: 'Ortsbürgermeisterin, ehrenamtlich',
    message:
      'Guten Tag, ich bin ehrenamtlich tätig und habe keine dienstliche Adresse. Frau Bröksiek kennt mich aus der Dorfwerkstatt. Ich möchte vor allem bei Nahversorgung und Ortsteilen mitlesen und mitfragen.',
    ageHours: 31,
  },
  {
    key: 'malte-poggendorf',
    name: 'Malte Poggendorf',
    // the address belongs to a service company that works for several municipalities
    mail: 'm.poggendorf@kommunalservice.example',
    // Dörentrup
    town: '05766024',
    position: 'IT-Betreuung',
    message:
      'Ich betreue die IT mehrerer Kommunen, darunter Ihre. Meine Mail-Adresse gehört deshalb nicht zur Gemeinde. Falls das nicht passt, bitte kurz Bescheid geben.',
    ageHours: 7,
  },
  {
    key: 'svenja-ruhnau',
    name: 'Svenja Ruhnau',
    mail: 'svenja.ruhnau@briefkasten.example',
    // Zwönitz
    town: '14521710',
    position: 'Kulturamt, Elternzeitvertretung',
    message:
      'Hallo, ich vertrete ab diesem Monat im Kulturamt, mein dienstliches Postfach wird erst eingerichtet. Rückfragen gern über das Vorzimmer.',
    ageHours: 54,
  },
];

/** The first person of a town that does not take part yet. */
export const TOWN_CLAIMS: readonly DemoTownClaim[] = [
  {
    key: 'hannes-dreyling',
    name: 'Hannes Dreyling',
    mail: 'hannes.dreyling@malchow.example',
    // Malchow
    town: '13071093',
    position: 'Wirtschaft und Tourismus',
    message:
      'Unsere Stadt ist noch nicht dabei. Ich möchte den Anfang machen und danach zwei Kolleginnen aus Bauamt und Ordnungsamt dazuholen. Die Hausleitung weiß Bescheid und ist einverstanden.',
    ageHours: 22,
  },
];
