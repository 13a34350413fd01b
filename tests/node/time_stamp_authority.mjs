// SPDX-License-Identifier: GPL-3.0-or-later
// A time-stamp authority (RFC 3161 over HTTP) for tests, by the openssl command.
//   node time_stamp_authority.mjs FOLDER [refuse]
// FOLDER holds tsa.cnf with its key and certificate. Prints its address, and serves until its standard input ends.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';

const [folder, mode] = process.argv.slice(2);

function reply(query) {
    writeFileSync(`${folder}/served.tsq`, query);
    execFileSync('openssl', ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'served.tsq', '-out', 'served.tsr'], {cwd: folder, stdio: 'ignore'});
    return readFileSync(`${folder}/served.tsr`);
}

const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', piece => pieces.push(piece));
    request.on('end', () => {
        const isQuery = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
        if (mode === 'refuse' || !isQuery) return response.writeHead(mode === 'refuse' ? 403 : 415).end();
        response.writeHead(200, {'Content-Type': 'application/timestamp-reply'}).end(reply(Buffer.concat(pieces)));
    });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
process.stdin.on('end', () => process.exit(0)).resume();
