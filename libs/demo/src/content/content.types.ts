/*
 * Shapes of the demo content. The towns are real and so are the facts about them; people, questions, answers,
 * needs and offers are invented and marked as examples wherever they are shown.
 *
 * Times are given as distances from the moment of seeding (`ageHours` back, `validDays` ahead), so that the
 * place looks lived in whenever it is set up. People, questions and answers are referred to by their `key`,
 * towns by AGS, topics by slug.
 */

/** A row of the official register, reduced to what the demo needs. Areas in hectares, WGS 84 coordinates. */
export interface DemoTown {
  /** Official municipality key, 8 digits as text. */
  readonly ags: string;
  /** Official regional key, 12 digits as text. */
  readonly ars: string;
  readonly name: string;
  /** The name as the register spells it, with its suffix. */
  readonly officialName: string;
  readonly kind: 'Stadt' | 'Markt' | 'kreisangehörige Gemeinde';
  readonly stateKey: string;
  readonly state: string;
  readonly districtKey: string;
  readonly district: string;
  /** The Amt, Samtgemeinde, Verbandsgemeinde … the town belongs to. */
  readonly association: { readonly key: string; readonly name: string; readonly type: string } | null;
  readonly population: number;
  readonly areaHa: number;
  readonly postalCode: string;
  readonly lat: number;
  readonly lon: number;
  /** Host name without scheme. */
  readonly website: string;
  readonly mailDomains: readonly string[];
  /** Computed from the population of the municipality alone. */
  readonly sizeClass: string;
  /** Computed from the population of the association. */
  readonly sizeClassAssociation: string;
}

export type DemoInstanceRole = 'EDITOR' | 'MODERATOR' | 'ADMIN';

/** An invented member of staff. */
export interface DemoPerson {
  /** First and last name in ASCII, joined by a hyphen. */
  readonly key: string;
  readonly name: string;
  /** AGS of the town the person works for; null for people of the operator. */
  readonly town: string | null;
  /** What the person does in the town hall. */
  readonly position: string;
  /** Role in the town; null for people of the operator. */
  readonly role: 'MEMBER' | 'ADMIN' | null;
  /** May promise something on behalf of the town. */
  readonly mandate: boolean;
  /** Always in a domain that ends in `.example`. */
  readonly mail: string;
  readonly instanceRole?: DemoInstanceRole;
  /** Topics the person follows. */
  readonly topics: readonly string[];
  /** A few words about the person's work, Markdown. */
  readonly about?: string;
  /** Present on the logins that are offered to newcomers: what is to be seen with them. */
  readonly showcase?: { readonly de: string; readonly en: string };
}

export interface DemoNeed {
  readonly topic: string;
  readonly note: string;
  readonly validDays: number;
}

export interface DemoOffer {
  readonly topic: string;
  readonly level: 'STARTER' | 'EXPERIENCED' | 'CAN_ADVISE';
  readonly note: string;
  readonly validDays: number;
  /** Conversations the town is ready to have per month. */
  readonly monthlyCapacity: number;
  /** Facts about the town: what it has shown, and when. */
  readonly evidence?: readonly DemoEvidence[];
}

export interface DemoEvidence {
  readonly kind: 'WEBTALK' | 'TOUR_STOP';
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly heldOn: string;
}

/** What one town seeks and offers. A topic occurs at most once per town, on one of the two sides. */
export interface DemoStances {
  readonly town: string;
  readonly needs: readonly DemoNeed[];
  readonly offers: readonly DemoOffer[];
}

export interface DemoComment {
  readonly author: string;
  readonly ageHours: number;
  readonly body: string;
}

export interface DemoAnswer {
  readonly key: string;
  readonly author: string;
  readonly ageHours: number;
  /** Markdown. */
  readonly body: string;
  /** People who found the answer helpful. */
  readonly helpful: readonly string[];
  /** Towns (AGS) the answer has helped. */
  readonly helpedUs?: readonly string[];
  /** The asker found it helpful beside the solution. */
  readonly alsoHelpful?: boolean;
  readonly comments?: readonly DemoComment[];
}

export interface DemoQuestion {
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** 1 to 3 slugs. */
  readonly topics: readonly string[];
  readonly asker: string;
  readonly ageHours: number;
  readonly visibility: 'PUBLIC' | 'MEMBERS';
  /** Other towns do not see who asks. */
  readonly shielded?: boolean;
  /** Present when the asker has closed the question. */
  readonly closed?: { readonly ageHours: number; readonly reason: string };
  /** Key of the answer the asker marked as the solution. */
  readonly accepted?: string;
  /** Towns (AGS) that have the same question. */
  readonly alsoOurs: readonly string[];
  /** People who follow the question beside those who wrote in it. */
  readonly followers: readonly string[];
  /** People who found the question helpful. */
  readonly helpful: readonly string[];
  readonly answers: readonly DemoAnswer[];
  readonly comments?: readonly DemoComment[];
}

/** Someone who signed up and now waits for the administrators of a town. */
export interface DemoJoinRequest {
  readonly key: string;
  readonly name: string;
  readonly mail: string;
  readonly town: string;
  readonly position: string;
  readonly message: string;
  readonly ageHours: number;
}

/** The first person of a town that does not take part yet; the operator's staff decide. */
export type DemoTownClaim = DemoJoinRequest;

/** A report that waits in the moderation queue. */
export interface DemoReport {
  /** Key of an answer. */
  readonly answer: string;
  readonly reporter: string;
  readonly reason: string;
  readonly ageHours: number;
}

/** What someone types, and topics that have to be among the suggestions. */
export interface DemoSearchSample {
  readonly query: string;
  readonly topics: readonly string[];
  /** What makes the query hard: nothing, a synonym, a compound, or an unusual or wrong spelling. */
  readonly kind: 'LABEL' | 'SYNONYM' | 'COMPOUND' | 'SPELLING';
}
