// Loaded before the Playground: keeps it to this machine and to the life of the bot that started it.
const net = require('node:net');

// The Playground listens on every interface and asks nobody who they are.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' || typeof port === 'string'
    ? listen.call(this, port, '127.0.0.1', ...rest.filter((argument) => typeof argument === 'function'))
    : listen.call(this, port, ...rest);
};

// The bot holds the other end of standard input, which closes however the bot ends.
process.stdin.on('end', () => process.exit(0)).resume();
