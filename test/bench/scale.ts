/** How much there is in the database that is measured. */
export interface Scale {
  readonly name: string;
  readonly towns: number;
  readonly people: number;
  readonly questions: number;
  readonly answers: number;
  readonly stances: number;
  readonly notifications: number;
}

const REGISTER = 10_943;

/** Small runs in minutes on two cores; full is the size the product is built for. */
export const SCALES = {
  small: {
    name: 'small',
    towns: REGISTER,
    people: 2_000,
    questions: 20_000,
    answers: 60_000,
    stances: 5_000,
    notifications: 100_000,
  },
  full: {
    name: 'full',
    towns: REGISTER,
    people: 50_000,
    questions: 200_000,
    answers: 600_000,
    stances: 50_000,
    notifications: 5_000_000,
  },
} as const satisfies Record<string, Scale>;

/** The same place when it has grown tenfold; the register is what it is. */
export function tenfold(scale: Scale): Scale {
  return {
    name: `${scale.name} × 10`,
    towns: scale.towns,
    people: scale.people * 10,
    questions: scale.questions * 10,
    answers: scale.answers * 10,
    stances: scale.stances * 10,
    notifications: scale.notifications * 10,
  };
}
