import { describe, expect, it } from '@jest/globals'
import { nextPage } from '../../src/registry/link.js'

const page = { origin: 'https://registry.example:5000', path: '/v2/acme/app/tags/list?n=10' }
const next = (...links: string[]): string | null => nextPage(links, page)

describe('nextPage', () => {
  it.each([
    ['from the root', '</v2/acme/app/tags/list?n=10&last=x>; rel="next"'],
    ['absolute', '<https://registry.example:5000/v2/acme/app/tags/list?n=10&last=x>; rel="next"'],
    ['relative', '<list?n=10&last=x>; rel="next"'],
    ['a query alone', '<?n=10&last=x>; rel="next"'],
    ['without quotes', '<?n=10&last=x>;rel=next'],
    ['one relation of several', '<?n=10&last=x>; rel="last  NEXT"'],
    ['behind other parameters', '<?n=10&last=x>; title="a, \\"b\\"; rel=\\"x\\""; Rel=next ; type="x/y"'],
    ['behind another link', '<?first>; rel="first", <?n=10&last=x>; rel="next"'],
    ['named twice alike', '<?n=10&last=x>; rel="next", <?n=10&last=x>; rel="next"'],
  ])('takes one that is %s', (_, link) => {
    expect(next(link)).toBe('/v2/acme/app/tags/list?n=10&last=x')
  })

  it('takes nothing but the path of an absolute one, whose scheme a proxy may have wrong', () => {
    const plain = { origin: 'https://registry.example', path: page.path }
    const link = '<http://registry.example/v2/acme/app/tags/list?last=x>; rel="next"'
    expect(nextPage([link], plain)).toBe('/v2/acme/app/tags/list?last=x')
  })

  it.each([
    [],
    [''],
    [' , '],
    ['<?x>; rel="prev"'],
    ['<?x>'],
    ['<?x>; rel="prev"; rel="next"'],
    ['<?x>; rel; rel="next"; rel=prev'.replace('next', 'last')],
    ['<?x>; rel='],
  ])('finds no next page in %j', (...links) => {
    expect(next(...links)).toBeNull()
  })

  it('reads several headers', () => {
    expect(next('<?a>; rel="prev"', '<?b>; rel="next"')).toBe('/v2/acme/app/tags/list?b')
  })

  it.each([
    ['another host', '<https://evil.example/v2/acme/app/tags/list?x>; rel="next"'],
    ['another host without a scheme', '<//evil.example/v2/acme/app/tags/list?x>; rel="next"'],
    ['another host after a backslash', '<\\\\evil.example/v2/acme/app/tags/list?x>; rel="next"'],
    ['another port', '<https://registry.example:5001/v2/acme/app/tags/list?x>; rel="next"'],
    ['the usual port', '<https://registry.example/v2/acme/app/tags/list?x>; rel="next"'],
    ['a user', '<https://u:p@registry.example:5000/v2/acme/app/tags/list?x>; rel="next"'],
    ['a user alone', '<https://u@registry.example:5000/v2/acme/app/tags/list?x>; rel="next"'],
    ['a password alone', '<https://:p@registry.example:5000/v2/acme/app/tags/list?x>; rel="next"'],
    ['another scheme', '<ftp://registry.example:5000/v2/acme/app/tags/list?x>; rel="next"'],
    ['a file', '<file:///etc/passwd>; rel="next"'],
    ['another repository', '</v2/acme/other/tags/list?x>; rel="next"'],
    ['a path that climbs', '<../../other/tags/list>; rel="next"'],
    ['another API', '</v2/_catalog>; rel="next"'],
    ['no URL', '<https://[>; rel="next"'],
    ['no brackets', '/v2/acme/app/tags/list; rel="next"'],
    ['an open bracket', '</v2/acme/app/tags/list; rel="next"'],
    ['rubbish behind it', '<?x>; rel="next" rubbish'],
    ['an open quote', '<?x>; rel="next'],
    ['two next pages', '<?x>; rel="next", <?y>; rel="next"'],
    ['more links than there can be', '<?x>,'.repeat(17)],
    ['no end', `<?${'x'.repeat(8192)}>; rel="next"`],
  ])('refuses %s', (_, link) => {
    expect(() => next(link)).toThrow(expect.objectContaining({ code: 'malformed' }))
  })
})
