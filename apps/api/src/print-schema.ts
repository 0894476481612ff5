import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import './platform/graphql/enums.js';
import { rooms } from './app.module.js';

/** Prints the contract, or (--check) fails when the printed one has drifted from the code. */
type Provider = new (...services: never[]) => unknown;
// A resolver is a provider that fields or root fields have been declared on; what is no class declares none.
const resolvers = rooms
  .flatMap((room) => Reflect.getMetadata('providers', room) as Provider[])
  .filter((provider) => provider.name.endsWith('Resolver'));

const check = process.argv.includes('--check');
const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'schema.graphql';
const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
const printed = `# The contract, printed by the API: npm run schema. A difference here is a change of the API.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
await app.close();

if (!check) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  process.stderr.write(`${file} has drifted from the code. Run: npm run schema\n`);
  process.exit(1);
}
