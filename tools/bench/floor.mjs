/*
 * The floor that the API is measured against: Node's http and pg, one hand-written statement a page that PostgreSQL answers as JSON. No
 * GraphQL, no sign-in, no walls, no audit. Env: DATABASE_URL, PORT.
 */
import http from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(114, (value) => value);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const overview = {
  name: 'overview',
  text: `SELECT coalesce(json_agg(json_build_object('name', p.name, 'interventions', (
    SELECT json_agg(json_build_object('id', i.id, 'title', i.title, 'measures', (
      SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'points', (
        SELECT json_agg(json_build_object('period', x.period, 'value', x.value) ORDER BY x.period) FROM floor_point x WHERE x.measure_id = s.id
      )) ORDER BY s.id) FROM floor_measure s WHERE s.intervention_id = i.id
    )) ORDER BY i.id) FROM floor_intervention i WHERE i.place_id = p.id
  )) ORDER BY p.id), '[]') AS answer FROM floor_place p`,
};
const page = (id) => ({
  name: 'page',
  values: [id],
  text: `SELECT json_build_object('id', i.id, 'title', i.title,
    'cycles', (SELECT json_agg(json_build_object('number', c.number, 'plan', c.plan, 'happened', c.happened, 'learning', c.learning, 'next', c.next, 'starts', c.starts_on, 'ends', c.ends_on)
      ORDER BY c.number) FROM floor_cycle c WHERE c.intervention_id = i.id),
    'measures', (SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'points', (
      SELECT json_agg(json_build_object('period', x.period, 'value', x.value) ORDER BY x.period) FROM floor_point x WHERE x.measure_id = s.id)) ORDER BY s.id)
      FROM floor_measure s WHERE s.intervention_id = i.id)) AS answer FROM floor_intervention i WHERE i.id = $1`,
});
const write = ({ measureId, period, value }) => ({
  name: 'write',
  values: [measureId, period, value],
  text: `INSERT INTO floor_point (measure_id, period, value) VALUES ($1, $2, $3) RETURNING json_build_object('id', id, 'value', value) AS answer`,
});

http
  .createServer(async (request, response) => {
    try {
      let statement = overview;
      if (request.url.startsWith('/page/')) statement = page(Number(request.url.slice(6)));
      else if (request.url === '/write') {
        let body = '';
        for await (const chunk of request) body += chunk;
        statement = write(JSON.parse(body));
      } else if (request.url !== '/overview') return void response.end('ok');
      const answer = await pool.query(statement);
      const body = Buffer.from(answer.rows[0].answer);
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
        .end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  })
  .listen(Number(process.env.PORT), '127.0.0.1');
