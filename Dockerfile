FROM node:22-slim AS build
WORKDIR /gongwen
COPY package.json package-lock.json tsconfig.json ./
COPY src src
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
COPY --from=build /gongwen/package.json /opt/gongwen/package.json
COPY --from=build /gongwen/node_modules /opt/gongwen/node_modules
COPY --from=build /gongwen/dist /opt/gongwen/dist
RUN ln -s /opt/gongwen/dist/cli.js /usr/local/bin/gongwen
ENV GONGWEN_CACHE=/tmp/gongwen
USER node
WORKDIR /work
ENTRYPOINT ["gongwen"]
