/** The page itself. It holds no script of its own: its policy lets none run that does not come from this server. */
export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Reform Graph</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="assets/graphiql.css" />
    <link rel="stylesheet" href="assets/page.css" />
    <script defer src="assets/react.js"></script>
    <script defer src="assets/react-dom.js"></script>
    <script defer src="assets/graphiql.js"></script>
    <script defer src="assets/page.js"></script>
  </head>
  <body>
    <div id="page">Loading the query page needs JavaScript.</div>
  </body>
</html>
`;

export const PAGE_STYLE = `html, body, #page { height: 100%; margin: 0; }
`;

/** Starts GraphiQL in the page with a first query. */
export function pageScript(query: string): string {
  return `const fetcher = GraphiQL.createFetcher({ url: 'graphql' });
const page = React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(query)} });
ReactDOM.createRoot(document.getElementById('page')).render(page);
`;
}

/**
 * Only what this server serves may run, load or be spoken to. GraphiQL sets styles in the page as it runs, and its style sheet
 * holds its fonts and images as data.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
