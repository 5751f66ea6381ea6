import Fastify from 'fastify';
import pg from 'pg';
import { newId } from '../../platform/ids.ts';

// The floor to be measured against: a bare server on the same table with the right indexes, as the administrator who
// row security does not hold; no sessions, no rights, no audit, no contracts.
const pool = new pg.Pool({ connectionString: process.env['BARE_URL'], max: 10 });
const app = Fastify();
const COLUMNS = `id, name, short_name, city_code, industry, theme, capital_wan, in_park, is_fictional, contact_name,
  last_visited_on, updated_at`;

app.get<{ Params: { id: string } }>('/read/:id', async (request) => {
  const found = await pool.query('select * from enterprise where zone_id = 1 and id = $1', [
    request.params.id,
  ]);
  return found.rows[0];
});
app.get<{ Querystring: { city: string } }>('/list', async (request) => {
  const found = await pool.query(
    `select ${COLUMNS} from enterprise where zone_id = 1 and city_code = $1 order by updated_at desc, id desc limit 50`,
    [request.query.city],
  );
  return { items: found.rows };
});
app.get<{ Querystring: { q: string } }>('/search', async (request) => {
  const found = await pool.query(
    `select ${COLUMNS} from enterprise where zone_id = 1 and name like $1 order by updated_at desc, id desc limit 50`,
    [`%${request.query.q}%`],
  );
  return { items: found.rows };
});
app.post<{ Body: { name: string } }>('/create', async (request, reply) => {
  const id = newId();
  await pool.query(
    `insert into enterprise (zone_id, id, name, name_key, created_at, updated_at) values (1, $1, $2, $2, now(), now())`,
    [id, request.body.name],
  );
  return reply.status(201).send({ id });
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
console.log('ready');
