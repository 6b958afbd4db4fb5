import { register } from 'node:module';

// The gateway that is started with this reads one file of the core as it would be without a rule.
const { TAKEN_OUT_FILE = '', TAKEN_OUT_CODE = '' } = process.env;
const hooks = `
  let file, source;
  export const initialize = (data) => { [file, source] = data; };
  export const load = (url, context, next) =>
    url.endsWith(file) ? { format: 'module', source, shortCircuit: true } : next(url, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: [TAKEN_OUT_FILE, TAKEN_OUT_CODE] });
