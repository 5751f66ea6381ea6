import Fastify from 'fastify';
import pg from 'pg';
import { newId } from '../../platform/ids.ts';

// The floor to be measured against: a bare server on the same rows with the right indexes, no rights and no audit.
const pool = new pg.Pool({ connectionString: process.env['BARE_URL'], max: 10 });
const app = Fastify();

app.get<{ Params: { id: string } }>('/read/:id', async (request) => {
  const found = await pool.query('select * from bare where id = $1', [request.params.id]);
  return found.rows[0];
});
app.get<{ Querystring: { city: string } }>('/list', async (request) => {
  const found = await pool.query(
    'select id, name, city, theme, capital, updated_at from bare where city = $1 order by updated_at desc, id desc limit 50',
    [request.query.city],
  );
  return { items: found.rows };
});
app.get<{ Querystring: { q: string } }>('/search', async (request) => {
  const found = await pool.query(
    'select id, name, city, theme, capital, updated_at from bare where name like $1 limit 50',
    [`%${request.query.q}%`],
  );
  return { items: found.rows };
});
app.post<{ Body: { name: string } }>('/create', async (request, reply) => {
  const id = newId();
  await pool.query(
    'insert into bare (id, name, city, theme, capital, updated_at) values ($1, $2, $3, $4, $5, now())',
    [id, request.body.name, '430100', '智能制造', 1000],
  );
  return reply.status(201).send({ id });
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
console.log('ready');
