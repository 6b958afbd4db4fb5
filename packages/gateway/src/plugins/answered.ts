import type { ExecutionResult } from 'graphql';
import { outward } from '../errors.js';
import { requestIdOf } from './request-id.js';

/** An answer as it may leave: of its errors the first ten, each with the id of its request. */
export function answered<R extends Pick<ExecutionResult, 'errors'>>(
  request: Request,
  result: R,
  log: (fault: unknown) => void,
): R {
  if (result.errors === undefined) return result;
  const errors = result.errors.slice(0, 10).map((error) => {
    const safe = outward(error, log);
    Object.assign(safe.extensions, { requestId: requestIdOf(request) });
    return safe;
  });
  return { ...result, errors };
}
