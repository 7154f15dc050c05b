import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people stress in matches, towns suggested for questions, and the read model that matches are found in. */
export class Matching1763900000050 implements MigrationInterface {
  readonly name = 'Matching1763900000050';

  async up(runner: QueryRunner): Promise<void> {
    // Lets an index hold a topic and a place together: the nearest towns of one topic, without looking at others.
    await runner.query(`create extension if not exists btree_gist`);

    await runner.query(`
      create table match_weights (
        person_id uuid not null constraint match_weights_pkey primary key
          constraint match_weights_person_id_fkey references person (id) on delete cascade,
        need real not null,
        evidence real not null,
        distance real not null,
        size_class real not null,
        same_land real not null,
        load real not null,
        updated_at timestamptz not null,
        constraint match_weights_range check (
          need between 0 and 5 and evidence between 0 and 5 and distance between 0 and 5
          and size_class between 0 and 5 and same_land between 0 and 5 and load between 0 and 5)
      )`);

    await runner.query(`
      create table suggested_helper (
        question_id uuid not null constraint suggested_helper_question_id_fkey references question (id) on delete cascade,
        municipality_id uuid not null
          constraint suggested_helper_municipality_id_fkey references municipality (id) on delete cascade,
        topic_id uuid constraint suggested_helper_topic_id_fkey references topic (id) on delete set null,
        score real not null,
        reasons jsonb not null,
        created_at timestamptz not null,
        constraint suggested_helper_pkey primary key (question_id, municipality_id),
        constraint suggested_helper_score check (score between 0 and 100)
      )`);
    await runner.query(
      `create index suggested_helper_town on suggested_helper (municipality_id, created_at)`,
    );

    await runner.query(`
      create table match_stance (
        municipality_id uuid not null
          constraint match_stance_municipality_id_fkey references municipality (id) on delete cascade,
        side text not null,
        topic_id uuid not null constraint match_stance_topic_id_fkey references topic (id) on delete cascade,
        level text,
        monthly_capacity integer,
        valid_until date,
        quality real not null,
        place point,
        size_class text not null,
        land_key text not null,
        constraint match_stance_pkey primary key (municipality_id, side, topic_id),
        constraint match_stance_side check (side in ('NEED', 'OFFER')),
        constraint match_stance_level check ((side = 'OFFER') = (level is not null))
      )`);
    for (const side of ['NEED', 'OFFER']) {
      await runner.query(
        `create index match_stance_near_${side.toLowerCase()} on match_stance using gist (topic_id, place) where side = '${side}'`,
      );
    }
    await runner.query(`create index match_stance_best on match_stance (side, topic_id, quality desc)`);
    await runner.query(
      `create index match_stance_size on match_stance (side, topic_id, size_class, quality desc)`,
    );
    await runner.query(
      `create index match_stance_land on match_stance (side, topic_id, land_key, quality desc)`,
    );

    await runner.query(`
      create table match_evidence (
        municipality_id uuid not null
          constraint match_evidence_municipality_id_fkey references municipality (id) on delete cascade,
        topic_id uuid not null constraint match_evidence_topic_id_fkey references topic (id) on delete cascade,
        solutions integer not null,
        recent real not null,
        constraint match_evidence_pkey primary key (municipality_id, topic_id),
        constraint match_evidence_solutions check (solutions > 0)
      )`);
    await runner.query(`create index match_evidence_best on match_evidence (topic_id, recent desc)`);

    await runner.query(`
      create table match_pulse (
        topic_id uuid not null constraint match_pulse_pkey primary key
          constraint match_pulse_topic_id_fkey references topic (id) on delete cascade,
        version bigint not null
      )`);

    await runner.query(`
      create table match_set (
        municipality_id uuid not null constraint match_set_pkey primary key
          constraint match_set_municipality_id_fkey references municipality (id) on delete cascade,
        mark text not null,
        candidates json not null,
        wanted_on date not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table match_set, match_pulse, match_evidence, match_stance, suggested_helper, match_weights`,
    );
  }
}
