import { Field, ObjectType } from 'type-graphql';
import type { Told, UntoldReason } from '../../domain/untold.js';
import { UntoldReasonEnum } from './diffusion-enums.js';

/** What every figure that may be null says of itself. */
@ObjectType()
export abstract class ToldType {
  @Field(() => [UntoldReasonEnum], {
    description: 'Why figures here are null; none where they are told, at most 3.',
  })
  readonly reasons!: readonly UntoldReason[];
}

/** What a figure says of itself that rests on the times being able to tell it. */
@ObjectType()
export abstract class IdentifiedType extends ToldType {
  @Field(() => Boolean, {
    description:
      'Whether it was worked out though the times cannot identify it, because override was chosen.',
  })
  readonly isOverridden!: boolean;
}

/** A figure as its type shows it: its parts, null where it is not told, with the reasons. */
export type Shown<T> = Partial<T> & Omit<Told<T>, 'value'>;

export function shown<T extends object>({ value, ...rest }: Told<T>): Shown<T> {
  return { ...value, ...rest } as Shown<T>;
}
