/** Which GitHub this run is of: that of GITHUB_SERVER_URL, else github.com. */
export function hostOf(environment: Readonly<Record<string, string | undefined>>): string {
  const url = environment['GITHUB_SERVER_URL'] ?? ''
  return URL.canParse(url) ? new URL(url).host : 'github.com'
}
