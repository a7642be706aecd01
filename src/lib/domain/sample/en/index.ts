import type { Content } from '../content.ts';
import { customers } from './customers.ts';
import { desk } from './desk.ts';
import { field } from './field.ts';
import { office } from './office.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { special } from './special.ts';
import { trade } from './trade.ts';

/** The firm in English: Hartley & Sons, Leeds. */
export const english: Content = { customers, ...people, ...field, ...desk, ...office, ...papers, ...special, ...trade };
