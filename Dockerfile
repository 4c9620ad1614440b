# The service, for those who have Docker: docker build --tag reform-graph .
# Debian, for the embedded engine has no build for Alpine.
ARG NODE_VERSION=20

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not "npm ci": registry mirrors lack some platforms' packages, which it does not forgive.
RUN npm install --include=dev --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
RUN node node_modules/typescript/bin/tsc -p . --sourceMap false
COPY scripts/lib/bundle.mjs scripts/lib/
RUN node --eval "import('/app/scripts/lib/bundle.mjs').then(({ bundleProgram }) => bundleProgram('/app'))"
# The query page is four files of three packages, which bring a hundred others (115 MB) that nothing here loads.
RUN cd node_modules \
  && mkdir /query-page \
  && cp --parents --target-directory=/query-page \
    react/package.json react/umd/react.production.min.js \
    react-dom/package.json react-dom/umd/react-dom.production.min.js \
    graphiql/package.json graphiql/graphiql.min.js graphiql/graphiql.min.css
RUN npm pkg delete dependencies.react dependencies.react-dom dependencies.graphiql \
  && npm prune --omit=dev --no-audit --no-fund \
  && cp --recursive /query-page/. node_modules/

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production \
  REFORM_GRAPH_HOST=0.0.0.0 \
  REFORM_GRAPH_PORT=4000 \
  REFORM_GRAPH_STORE=embedded:/data/graph
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bundle bundle
COPY package.json LICENSE ./
COPY scripts/reform-graph-built.mjs scripts/
COPY schema schema
COPY seeds seeds
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
# Whether the process lives; whether it can answer, which the graph decides, is said at /ready.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.REFORM_GRAPH_PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "scripts/reform-graph-built.mjs"]
CMD ["start"]
