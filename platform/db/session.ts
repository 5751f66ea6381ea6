import pg from 'pg';

/**
 * One connection for one piece of work. A connection that breaks also tells so beside the failing query; that
 * second telling must be heard by somebody, or it ends the process.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'sortie-admin',
    options: '-c TimeZone=UTC',
  });
  client.on('error', () => {}); // the query that was running rejects with the same error
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
