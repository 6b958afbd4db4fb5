// The vendored shield has no types of its own, and those of graphql-shield would be missing at whoever installs us.
import type { GraphQLResolveInfo } from 'graphql';
import type { IMiddlewareGenerator } from 'graphql-middleware';

/** A verdict on one field: true lets it through, an error says why not. */
export type RuleResult = boolean | string | Error;

/** A question about one field, asked before its resolver runs. */
export type RuleFunction<Context = unknown> = (
  parent: unknown,
  args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => RuleResult | Promise<RuleResult>;

declare const sealed: unique symbol;

/** A rule as shield keeps it; only the functions below make one. */
export interface ShieldRule {
  readonly [sealed]: true;
}

/** Rules by type name, then by field name; `'*'` stands for every other field. */
export type RuleTree = ShieldRule | { readonly [type: string]: ShieldRule | { readonly [field: string]: ShieldRule } };

/** How shield behaves where no rule speaks; its own default is to allow, so the fallback is never left out here. */
export interface ShieldOptions {
  readonly fallbackRule: ShieldRule;
  readonly fallbackError?:
    | Error
    | ((
        thrown: unknown,
        parent: unknown,
        args: unknown,
        context: unknown,
        info: GraphQLResolveInfo,
      ) => Error | null | Promise<Error | null>);
  /** Lets a resolver's own error pass instead of the fallback error. */
  readonly allowExternalErrors?: boolean;
  /** Throws what a rule throws, instead of denying. */
  readonly debug?: boolean;
}

/** Turns a rule tree into a middleware for `applyMiddleware`. */
export declare function shield<Context>(
  rules: RuleTree,
  options: ShieldOptions,
): IMiddlewareGenerator<unknown, Context, unknown>;

/** Names a question, so that it can stand in a rule tree; `no_cache` asks it again for every parent. */
export declare function rule<Context>(
  name: string,
  options: { readonly cache: 'no_cache' | 'contextual' | 'strict' },
): (question: RuleFunction<Context>) => ShieldRule;

/** Lets everybody through. */
export declare const allow: ShieldRule;

/** Lets nobody through. */
export declare const deny: ShieldRule;
