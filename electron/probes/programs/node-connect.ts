/**
 * Connects once and prints one JSON line (`connect-line.ts`). Plain CommonJS with `var`, so that it runs on every Node since 4.
 * Node adds ` - Local (…)` only when connect(2) itself failed (facts A6).
 */
export const NODE_CONNECT = `
var net = require('net');
var args = process.argv.slice(process.argv.indexOf('routelight-connect') + 1);
var options = { host: args[0], port: Number(args[1]), family: net.isIP(args[0].split('%')[0]), autoSelectFamily: false };
if (args[3] !== '-') options.localAddress = args[3];
var began = process.hrtime();
var socket = net.connect(options);
function say(kind, error) {
  var spent = process.hrtime(began);
  clearTimeout(deadline);
  var local = socket.localPort ? [socket.localAddress, socket.localPort] : null;
  process.stdout.write('\\n' + JSON.stringify({
    routelight: 1, kind: kind,
    errno: error && typeof error.errno === 'number' ? Math.abs(error.errno) : null,
    name: error ? String(error.code) : null,
    ms: spent[0] * 1e3 + spent[1] / 1e6,
    sync: !!error && / - Local \\(/.test(error.message),
    local: local, executable: process.execPath
  }) + '\\n', function () { process.exit(0); });
  socket.removeAllListeners();
  socket.on('error', function () {});
  socket.destroy();
}
var deadline = setTimeout(function () { say('timed-out', null); }, Number(args[2]) * 1000);
socket.once('connect', function () { say('connected', null); });
socket.once('error', function (error) { say('failed', error); });
`;
