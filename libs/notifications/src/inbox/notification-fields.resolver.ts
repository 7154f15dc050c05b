import { signedIn } from '@app/platform/context';
import { CurrentGql, type GqlContext } from '@app/platform/graphql';
import { IdentityReader, Person, Viewer } from '@app/identity';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Notification, NotificationConnection } from './notification.model.js';
import { NotificationReader } from './notification.reader.js';

@Resolver(() => Notification)
export class NotificationFieldsResolver {
  constructor(private readonly people: IdentityReader) {}

  @ResolveField(() => Person, {
    nullable: true,
    description:
      'Who answered, asked or decided. Null for the platform itself and for decisions of the moderation.',
  })
  async actor(
    @Parent() { actorId }: Notification,
    @CurrentGql() { loaders }: GqlContext,
  ): Promise<Person | null> {
    return actorId === null ? null : loaders.load(this.people.personsById, actorId);
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionFieldsResolver {
  constructor(private readonly reader: NotificationReader) {}

  @ResolveField(() => Int, {
    description: 'All unread notifications of the viewer, not only those of this page.',
  })
  unreadCount(@CurrentGql() gql: GqlContext): Promise<number> {
    return unreadOfViewer(this.reader, gql);
  }
}

/** What notifications adds to whoever is signed in. */
@Resolver(() => Viewer)
export class ViewerNotificationsResolver {
  constructor(private readonly reader: NotificationReader) {}

  @ResolveField(() => Int, { description: 'Notifications the viewer has not read yet.' })
  unreadNotificationCount(@CurrentGql() gql: GqlContext): Promise<number> {
    return unreadOfViewer(this.reader, gql);
  }
}

async function unreadOfViewer(reader: NotificationReader, { ctx, loaders }: GqlContext): Promise<number> {
  return (await loaders.load(reader.unreadCount, signedIn(ctx).personId)) ?? 0;
}
