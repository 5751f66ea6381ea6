import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';

/** Outlines to draw a schematic map on, and the words that stand beneath it wherever it is shown. */
export const getMapOutline = contract({
  name: 'getMapOutline',
  method: 'GET',
  path: '/map-outline',
  summary: 'Provinces and lines to draw a schematic map on, with its label and approval number',
  reply: z.object({
    label: z.string(),
    /** The approval number of a standard map; null while it is only a schematic drawing. */
    approval: z.string().nullable(),
    outline: z.object({
      type: z.literal('FeatureCollection'),
      features: z.array(
        z.object({
          type: z.literal('Feature'),
          properties: z.record(z.string(), z.unknown()),
          geometry: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  }),
});

/** Industries as codes and names, for pick lists and to say what a code means. */
export const listIndustries = contract({
  name: 'listIndustries',
  method: 'GET',
  path: '/industries',
  summary: 'Sections and divisions of GB/T 4754-2017 with their names, in the order of the standard',
  reply: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
});
