// Connects to an address and port, says "ready", and stays connected.
import { connect } from 'node:net';

const [address = '', port = ''] = process.argv.slice(2);
connect(Number(port), address, () => console.log('ready'));
