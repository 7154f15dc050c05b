import { Dice } from './dice.js';

/**
 * The world that matching is judged in. It knows nothing of the ranking: what towns can do and need is drawn
 * first and is the truth; what they say about it is drawn from the truth with the flaws people have.
 *
 * Truth. A town lies somewhere (around one of 40 centres), has inhabitants (log-normal), and has really worked
 * on 1 to 6 topics, larger towns on more; in neighbouring topics of these it knows a little. It needs 2 to 5 other
 * topics. Some topics move many towns, most move few.
 *
 * What is said. Three of four needs are said; now and then one that is none. A skill is offered more often the
 * greater it is; a quarter of the towns overstate how far they have come and offer what they hardly know, a
 * quarter understate it. One offer of five was last confirmed years ago: half of what they knew has gone since.
 * Proof grows with skill: accepted answers (as questions and answers), and a web talk, practice or text that is
 * named with the offer. Loud towns sometimes name a text that proves little.
 */

export interface Skill {
  readonly topic: number;
  /** What is there today, 0 to 1. */
  readonly level: number;
}

export interface SaidOffer {
  readonly topic: number;
  readonly level: 'STARTER' | 'EXPERIENCED' | 'CAN_ADVISE';
  /** Years since the town last said so. */
  readonly age: number;
  readonly proof: { readonly kind: 'WEBTALK' | 'PRACTICE' | 'PUBLICATION'; readonly age: number } | null;
}

export interface Town {
  readonly lat: number;
  readonly lon: number;
  readonly land: string;
  readonly population: number;
  /** Truth. */
  readonly skills: ReadonlyMap<number, number>;
  readonly needs: readonly number[];
  /** What it says. */
  readonly saidNeeds: readonly number[];
  readonly offers: readonly SaidOffer[];
  /** Accepted answers: topic, years ago. */
  readonly solutions: readonly { readonly topic: number; readonly age: number }[];
}

/** Topics as a list, each with the places of its neighbours below the same main topic. */
export interface TopicMap {
  readonly siblings: readonly (readonly number[])[];
}

const LAENDER = ['01', '03', '05', '06', '07', '08', '09', '10', '12', '13', '14', '15', '16'];
const CENTRES = 40;

export function makeTowns(seed: number, count: number, topics: TopicMap): Town[] {
  const dice = new Dice(seed);
  const size = topics.siblings.length;
  const centres = Array.from({ length: CENTRES }, (_, n) => ({
    lat: dice.between(47.8, 54.6),
    lon: dice.between(6.5, 14.5),
    land: LAENDER[n % LAENDER.length]!,
  }));
  // Attention falls off as 1 / rank^0.7; which topics are popular is itself drawn.
  const popularity = dice.shuffled(Array.from({ length: size }, (_, n) => 1 / (n + 1) ** 0.7));
  return Array.from({ length: count }, () => {
    const centre = centres[dice.below(CENTRES)]!;
    const population = Math.round(Math.min(60_000, Math.max(800, Math.exp(dice.normal(9, 0.7)))));
    const skills = drawSkills(dice, popularity, topics, population);
    const needs = drawNeeds(dice, popularity, skills);
    return {
      lat: centre.lat + dice.normal(0, 0.35),
      lon: centre.lon + dice.normal(0, 0.5),
      land: centre.land,
      population,
      needs,
      ...speak(dice, popularity, skills, needs),
    };
  });
}

/** Skills before the years that some of them have lain idle. */
function drawSkills(
  dice: Dice,
  popularity: readonly number[],
  { siblings }: TopicMap,
  population: number,
): Map<number, number> {
  const skills = new Map<number, number>();
  const worked = 1 + dice.count(Math.min(4, population / 8_000));
  for (let n = 0; n < Math.min(6, worked); n++) {
    const topic = dice.weighted(popularity);
    const level = Math.min(1, Math.max(0.25, dice.normal(0.65, 0.22)));
    skills.set(topic, Math.max(level, skills.get(topic) ?? 0));
    for (const near of siblings[topic]!)
      if (dice.chance(0.3))
        skills.set(near, Math.max(level * dice.between(0.15, 0.45), skills.get(near) ?? 0));
  }
  return skills;
}

function drawNeeds(dice: Dice, popularity: readonly number[], skills: ReadonlyMap<number, number>): number[] {
  const needs = new Set<number>();
  for (let n = 2 + dice.below(4); n > 0; n--) {
    const topic = dice.weighted(popularity);
    if ((skills.get(topic) ?? 0) < 0.4) needs.add(topic);
  }
  return [...needs];
}

function speak(
  dice: Dice,
  popularity: readonly number[],
  skills: ReadonlyMap<number, number>,
  needs: readonly number[],
): Pick<Town, 'skills' | 'saidNeeds' | 'offers' | 'solutions'> {
  const voice = dice.next();
  const bias = voice < 0.25 ? 0.35 : voice > 0.75 ? -0.2 : 0;
  const loud = bias > 0;
  const today = new Map(skills);
  const offers: SaidOffer[] = [];
  const solutions: { topic: number; age: number }[] = [];
  for (const [topic, level] of skills) {
    for (let n = dice.count(1.4 * level * level); n > 0; n--)
      solutions.push({ topic, age: dice.between(0, 4) });
    if (!dice.chance(Math.min(0.85, 0.25 + 0.6 * level + bias / 2))) continue;
    const stale = dice.chance(0.2);
    if (stale) today.set(topic, level * 0.5);
    const shown = dice.chance(0.35 * level);
    offers.push({
      topic,
      level: levelOf(level + bias + dice.normal(0, 0.12)),
      age: stale ? dice.between(2, 5) : dice.between(0, 1.2),
      proof: shown
        ? { kind: dice.chance(0.4) ? 'WEBTALK' : 'PRACTICE', age: dice.between(0, 3) }
        : loud && dice.chance(0.06)
          ? { kind: 'PUBLICATION', age: dice.between(0, 3) }
          : null,
    });
  }
  // Offered without much behind it.
  for (let n = dice.count(loud ? 1.5 : 0.2); n > 0; n--) {
    const topic = dice.weighted(popularity);
    if (offers.some((offer) => offer.topic === topic)) continue;
    if (!today.has(topic)) today.set(topic, dice.between(0, 0.2));
    offers.push({
      topic,
      level: levelOf(0.3 + bias + dice.normal(0, 0.15)),
      age: dice.between(0, 2),
      proof: null,
    });
  }
  const saidNeeds = new Set(needs.filter(() => dice.chance(0.75)));
  if (dice.chance(0.25)) saidNeeds.add(dice.weighted(popularity));
  return { skills: today, saidNeeds: [...saidNeeds], offers, solutions };
}

const levelOf = (felt: number): SaidOffer['level'] =>
  felt > 0.75 ? 'CAN_ADVISE' : felt > 0.45 ? 'EXPERIENCED' : 'STARTER';
