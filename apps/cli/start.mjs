// `npm start` on a bare machine: check, install, build, serve.
import { createServer } from 'net';
import { build, checkNode, install, refuse, run } from './prepare.mjs';

const HOST = process.env.HOST || '127.0.0.1';
const PORT = Number(process.env.PORT || 3000);

/** Asked before the long steps, so that a second start says at once what is the matter. */
const isTaken = () =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error) => answer(error.code === 'EADDRINUSE'));
    probe.listen(PORT, HOST, () => probe.close(() => answer(false)));
  });

/** npm dies of a signal without telling us; then our parent changes, and we take it as told. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

checkNode();
if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65535)
  refuse(`PORT is not a port number: ${process.env.PORT}`);
if (await isTaken())
  refuse(`port ${PORT} is in use; is it running already? Another: PORT=${PORT + 1} npm start`);
install();
build();
process.env.PORT = String(PORT);
endWithNpm();
await run(['serve']);
