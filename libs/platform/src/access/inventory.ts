import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from './access.decorators.js';

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const HTTP_METHOD = 'method';
const HTTP_PATH = 'path';
const OPERATIONS = new Set(['Query', 'Mutation', 'Subscription']);

/** Lists every operation with its access rule; an operation without one stops the boot. */
@Injectable()
export class OperationInventory implements OnModuleInit {
  private readonly lines: string[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const owners = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    for (const { instance } of owners) {
      if (!instance || typeof instance !== 'object') continue;
      const owner = instance as Record<string, unknown>;
      const prefix = this.reflector.get<string | undefined>(
        HTTP_PATH,
        owner.constructor as new () => unknown,
      );
      for (const key of this.scanner.getAllMethodNames(Object.getPrototypeOf(owner) as object)) {
        const method = owner[key];
        if (typeof method === 'function')
          this.inspect(owner.constructor.name, key, method as () => unknown, prefix);
      }
    }
    this.lines.sort();
  }

  /** One line per operation: `Mutation askQuestion: question.ask`, `Query question: public (reason)`. */
  list(): readonly string[] {
    return this.lines;
  }

  private inspect(owner: string, key: string, method: () => unknown, prefix: string | undefined): void {
    const type = this.reflector.get<string | undefined>(RESOLVER_TYPE, method);
    const isHttp = Reflect.hasMetadata(HTTP_METHOD, method);
    if (!isHttp && (!type || !OPERATIONS.has(type))) return;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, method);
    if (!rule) throw new Error(`${owner}.${key} needs @Requires(permission) or @Public(reason)`);
    const name = isHttp
      ? `HTTP ${[prefix, Reflect.getMetadata(HTTP_PATH, method) as string].join('/').replace(/\/+/g, '/')}`
      : `${type} ${this.reflector.get<string | undefined>(RESOLVER_NAME, method) ?? key}`;
    this.lines.push(`${name}: ${'public' in rule ? `public (${rule.public})` : rule.permission}`);
  }
}
