import { GraphQLSchemaHost } from '@nestjs/graphql';
import { validationRules } from '@app/platform/graphql';
import { parse, printSchema, specifiedRules, validate, lexicographicSortSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { persistedDocuments } from '../../apps/api/src/persisted-documents.js';
import { wholeApi, type WholeApi } from '../support/whole-api.js';

const ROOT = path.join(import.meta.dirname, '..', '..');

describe('contract between client and server', () => {
  let api: WholeApi;
  beforeAll(async () => {
    api = await wholeApi();
  });
  afterAll(() => api?.stop());

  const schema = () => api.app.get(GraphQLSchemaHost, { strict: false }).schema;

  it('has the committed schema', () => {
    const committed = readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8');
    expect(committed).toContain(printSchema(lexicographicSortSchema(schema())).trim());
  });

  it('understands every operation of the client and allows its size', () => {
    const documents = Object.entries(persistedDocuments(ROOT));
    // A map that was not built would pass with nothing in it.
    expect(documents.length).toBeGreaterThan(30);
    for (const [hash, text] of documents) {
      const errors = validate(schema(), parse(text), [...specifiedRules, ...validationRules]);
      expect({ hash, errors: errors.map((error) => error.message) }).toEqual({ hash, errors: [] });
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
  });

  it('describes every field and every operation', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema().getTypeMap())) {
      if (type.name.startsWith('__') || !('getFields' in type)) continue;
      for (const operation of ['Query', 'Mutation']) {
        if (type.name !== operation) continue;
        for (const field of Object.values(type.getFields()))
          if (!field.description) silent.push(`${type.name}.${field.name}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
