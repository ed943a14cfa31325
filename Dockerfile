# The three services, one target each:
#
#   docker build --target ingest-service -t wiredesk/ingest-service:local .
#   docker build --target enrich-service -t wiredesk/enrich-service:local .
#   docker build --target search-service -t wiredesk/search-service:local .
#
# BuildKit (the default builder) is needed. Fresh jars of `mvn package` are used; without them they are built here, with
# nothing but Maven Central; --build-arg JARS=source builds them in any case. Behind a proxy that signs for itself:
# --secret id=ca,src=/etc/ssl/certs/ca-certificates.crt (a PEM file with its authority).
ARG JAVA=25

# One build for all targets, so that the three images hold the same contracts and the work is done once.
FROM eclipse-temurin:${JAVA}-jdk AS layers
ARG JARS=auto
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked --mount=type=secret,id=ca deploy/build-jars ${JARS}
# Boot's layers: dependencies change with the pom, the application with every commit.
RUN set -eu; cd /jars; \
    for service in *; do \
      java -Djarmode=tools -jar "$service/app.jar" extract --layers --destination "/layers/$service"; \
    done

FROM eclipse-temurin:${JAVA}-jre AS runtime
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.vendor="Wiredesk" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN groupadd --gid 10001 wiredesk \
 && useradd --uid 10001 --gid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin wiredesk \
 && mkdir -p /app/config/service /app/config/feeds /app/feeds
COPY --chmod=755 deploy/healthy deploy/train /usr/local/bin/
COPY LICENSE NOTICE /licenses/
WORKDIR /app
# By number, so that Kubernetes can see that it is not root.
USER 10001:10001
# Nothing is written outside /tmp, which must allow execution: the zstd codec unpacks its native library there.
# The heap is a share of the container's memory, the rest is for threads, buffers and code. Out of memory ends the
# process, which its supervisor starts again; JAVA_TOOL_OPTIONS adds to these.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=65", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
            "-Djava.io.tmpdir=/tmp", "-XX:AOTCache=app.aot", "-jar", "app.jar"]

FROM runtime AS ingest-service
LABEL org.opencontainers.image.title="Wiredesk ingest-service" \
      org.opencontainers.image.description="Takes wire copy in over HTTP and publishes it to Kafka"
COPY --from=layers /layers/ingest-service/dependencies/ ./
COPY --from=layers /layers/ingest-service/spring-boot-loader/ ./
COPY --from=layers /layers/ingest-service/snapshot-dependencies/ ./
COPY --from=layers /layers/ingest-service/application/ ./
USER 0
RUN train
USER 10001:10001
EXPOSE 8081 8091
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["healthy", "MANAGEMENT_SERVER_PORT", "8091"]

FROM runtime AS enrich-service
LABEL org.opencontainers.image.title="Wiredesk enrich-service" \
      org.opencontainers.image.description="Finds the regions, people and quotes of each story"
COPY --from=layers /layers/enrich-service/dependencies/ ./
COPY --from=layers /layers/enrich-service/spring-boot-loader/ ./
COPY --from=layers /layers/enrich-service/snapshot-dependencies/ ./
COPY --from=layers /layers/enrich-service/application/ ./
USER 0
RUN train
USER 10001:10001
EXPOSE 8082
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["healthy", "SERVER_PORT", "8082"]

FROM runtime AS search-service
LABEL org.opencontainers.image.title="Wiredesk search-service" \
      org.opencontainers.image.description="Indexes stories, answers queries and serves the newsroom page"
COPY --from=layers /layers/search-service/dependencies/ ./
COPY --from=layers /layers/search-service/spring-boot-loader/ ./
COPY --from=layers /layers/search-service/snapshot-dependencies/ ./
COPY --from=layers /layers/search-service/application/ ./
USER 0
RUN train
USER 10001:10001
EXPOSE 8083 8093
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["healthy", "MANAGEMENT_SERVER_PORT", "8093"]
