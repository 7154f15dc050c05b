import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Config } from './config.js';

@Global()
@Module({})
export class ConfigModule {
  /** Provides one `Config`, read from `source` (the process environment unless a test brings its own). */
  static forRoot(source: Record<string, string | undefined> = process.env): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: Config, useFactory: () => new Config(source) }],
      exports: [Config],
    };
  }
}
