import { printed } from '../dist/index.js';

process.stdout.write(printed());
