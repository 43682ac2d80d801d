// What accessibility can be told from the page itself: names, relations, and the contrast of every text that is seen.

/** WCAG 2.2, 1.4.3: for text of ordinary size. */
const CONTRAST = 4.5

export async function checkAccess(page, expect) {
  const faults = await page.evaluate(faultsOf, CONTRAST)
  expect('what is not accessible', faults.slice(0, 5), [])
}

/** Runs in the page. */
function faultsOf(least) {
  const faults = []
  const all = (selector) => [...document.querySelectorAll(selector)]
  const seen = (element) => element.checkVisibility()
  const ids = all('[id]').map(({ id }) => id)
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} stands twice`)
  if (document.documentElement.lang !== 'en') faults.push('the page has no language')
  if (document.title === '') faults.push('the page has no title')
  if (all('main').length !== 1 || all('h1').length !== 1) faults.push('the page has not one main part and one title')
  for (const one of all('button, summary')) if (one.textContent.trim() === '') faults.push('a button has no name')
  for (const one of all('input, select')) if (one.labels.length !== 1) faults.push(`${one.id} has no label`)
  for (const one of all('section')) if (!one.ariaLabel) faults.push('a section has no name')
  for (const one of all('svg'))
    if (one.getAttribute('role') !== 'img' && one.getAttribute('aria-hidden') !== 'true')
      faults.push('a drawing has no role')
  for (const one of all('[aria-expanded=true][aria-controls]')) {
    if (document.getElementById(one.getAttribute('aria-controls')) === null) faults.push('a button controls nothing')
  }
  for (const one of all('#table > thead th'))
    if (one.scope !== 'col' || !one.ariaSort) faults.push('a heading has no scope or order')
  for (const one of all('tr.row > th')) if (one.scope !== 'row') faults.push('a row has no head')
  for (const list of all('ul, ol')) {
    if ([...list.children].some((child) => child.tagName !== 'LI'))
      faults.push('a list holds something else than items')
  }
  for (const element of all('body *')) {
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
    if (!text || !seen(element) || element.closest('script, option') !== null) continue
    const isDrawn = element.closest('svg') !== null
    const style = getComputedStyle(element)
    const found = contrast(colourOf(isDrawn ? style.fill : style.color), groundOf(element))
    if (found < least) faults.push(`“${element.textContent.slice(0, 40)}” has a contrast of ${found.toFixed(2)}`)
  }
  return faults

  function colourOf(text) {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number)
    return { channels: [red, green, blue], alpha }
  }
  function groundOf(element) {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = colourOf(getComputedStyle(one).backgroundColor)
      if (colour.alpha === 1) return colour
    }
    return { channels: [255, 255, 255], alpha: 1 }
  }
  /** WCAG 2.2: relative luminance of sRGB. */
  function luminance({ channels }) {
    const [red, green, blue] = channels.map((channel) => {
      const value = channel / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right)
    return (light + 0.05) / (dark + 0.05)
  }
}
