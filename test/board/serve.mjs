import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the folder of a built page on this machine; the address, and how to stop. */
export async function serve(folder) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = fileURLToPath(new URL(`.${pathname === '/' ? '/index.html' : pathname}`, folder))
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('Content-Type', `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`)
    createReadStream(file).pipe(response)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
