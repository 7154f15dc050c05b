import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { Database } from './database.js';
import { Listener } from './listener.js';
import { dataSourceOptions } from './options.js';

@Global()
@Module({})
export class DatabaseModule {
  /** The pool of one process; `applicationName` shows in `pg_stat_activity`. */
  static forRoot(applicationName: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            ...dataSourceOptions(config.databaseUrl, config.databasePool, applicationName),
            autoLoadEntities: true,
            retryAttempts: config.test ? 0 : 5,
          }),
        }),
      ],
      providers: [Database, Listener],
      exports: [Database, Listener],
    };
  }
}
