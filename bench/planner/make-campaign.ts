/** A made-up campaign as a file for `sortie plan`: `make-campaign.ts [seed] [squads days visits cities]`. */
import { makeInstance } from '../../packages/planner/make-instance.ts';

const [seed = 1, squads = 10, days = 10, visits = 400, cities = 20] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(makeInstance(seed, { squads, days, visits, cities })));
