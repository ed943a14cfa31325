/** Holds what operators deploy (Dockerfile, compose file, Kubernetes manifests) to its schema and to each other. */
@NullMarked
package dev.wiredesk.endtoend.manifests;

import org.jspecify.annotations.NullMarked;
